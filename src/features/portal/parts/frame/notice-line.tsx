import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import type { PortalNotice } from '../../queries/portal-frame.ts'
import { structureMessages } from '../../structure-messages.ts'

/** The words of a notice, in Vietnamese where nobody wrote English, with the way to more. */
export function NoticeLine({ notice: { text, address } }: { readonly notice: PortalNotice }) {
  const t = useTranslator(structureMessages)
  const locale = useLocale()
  const words = text[locale] || text.vi
  return (
    <>
      <span lang={locale === 'en' && text.en === '' ? 'vi' : undefined}>{words}</span>
      {address !== '' && (
        <>
          {' '}
          <a className="n" href={address} aria-label={`${t('structure.more')}: ${words}`}>
            {t('structure.more')}
          </a>
        </>
      )}
    </>
  )
}
