import { useTranslator } from '#platform/i18n/use-translator.ts'
import { portalMessages } from '../messages.ts'
import { PortalPage } from './portal-page.tsx'

interface CopyPageProps {
  /** Path of the page whose address is copied. */
  readonly path: string
  /** The same in full. */
  readonly address: string
}

/** The address of a page for readers without scripts, and of an article the files to keep. */
export function CopyPage({ path, address }: CopyPageProps) {
  const t = useTranslator(portalMessages)
  return (
    <PortalPage title={t('portal.link-title')}>
      <meta name="robots" content="noindex" />
      <h1>{t('portal.link-title')}</h1>
      <p>
        <label htmlFor="lien-ket">{t('portal.link-label')}</label>
      </p>
      <p className="find">
        {/* biome-ignore lint/a11y/noAutofocus: the one thing this page is opened for */}
        <input id="lien-ket" readOnly autoFocus value={address} aria-describedby="cach-chep" />
      </p>
      <p id="cach-chep">{t('portal.link-lead')}</p>
      {path.startsWith('/tin/') && <SaveLinks path={path} />}
      <p>
        <a href={path}>{t('portal.back-to-article')}</a>
      </p>
    </PortalPage>
  )
}

/** Both files of an article, to keep. */
function SaveLinks({ path }: Pick<CopyPageProps, 'path'>) {
  const t = useTranslator(portalMessages)
  return (
    <>
      <p>{t('portal.save-lead')}</p>
      <ul className="items">
        <li>
          <a href={`${path}/tai-ve.html`} download>
            {t('portal.save-page')}
          </a>
        </li>
        <li>
          <a href={`${path}/tai-ve.txt`} download>
            {t('portal.save-text')}
          </a>
        </li>
      </ul>
    </>
  )
}
