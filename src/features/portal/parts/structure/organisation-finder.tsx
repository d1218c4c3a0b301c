import { useTranslator } from '#platform/i18n/use-translator.ts'
import type { NamedOrganisations } from '../../queries/structure/find-named.ts'
import { structureMessages } from '../../structure-messages.ts'
import { useContentLang } from '../portal-page.tsx'

/** Asks for a body by the words of its name, by plain GET. */
export function OrganisationFinder({ words = '' }: { readonly words?: string }) {
  const t = useTranslator(structureMessages)
  return (
    <search className="search">
      <form action="/to-chuc">
        <label htmlFor="ten-to-chuc">{t('structure.find-label')}</label>
        <div className="find">
          <input type="search" id="ten-to-chuc" name="q" defaultValue={words} maxLength={300} />
          <button type="submit">{t('structure.find')}</button>
        </div>
      </form>
    </search>
  )
}

interface NamedListProps extends NamedOrganisations {
  readonly words: string
}

/** The bodies that bear the words, each with its superior, and the way back to the chart. */
export function NamedList({ found, areCut, words }: NamedListProps) {
  const t = useTranslator(structureMessages)
  const lang = useContentLang()
  return (
    <>
      {areCut && <p>{t('structure.found-cut', { n: found.length })}</p>}
      {found.length === 0 ? (
        <p>{t('structure.found-none', { words })}</p>
      ) : (
        <ul className="tree bodies">
          {found.map(({ id, href, name, superior }) => (
            <li key={id}>
              <a href={href} lang={lang}>
                {name}
              </a>
              {superior !== undefined && <small lang={lang}>{superior}</small>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/to-chuc">{t('structure.whole-chart')}</a>
      </p>
    </>
  )
}
