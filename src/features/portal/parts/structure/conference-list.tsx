import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import type { PublicConference } from '../../queries/structure/list-conferences.ts'
import { structureMessages } from '../../structure-messages.ts'
import { useContentLang } from '../portal-page.tsx'

/** Conferences with day, part of the day and place; the title leads to the article, when there is one. */
export function ConferenceList({ conferences }: { readonly conferences: readonly PublicConference[] }) {
  const t = useTranslator(structureMessages)
  const lang = useContentLang()
  return (
    <ul className="list">
      {conferences.map(({ id, heldOn, sessionOfDay, title, href, place, organisationName }) => (
        <li key={id}>
          <time dateTime={heldOn}>{formatDate(heldOn)}</time>
          <div>
            {href ? (
              <a href={href} lang={lang}>
                {title}
              </a>
            ) : (
              <span lang={lang}>{title}</span>
            )}
            <small>
              {t(`structure.${sessionOfDay}`)},{' '}
              <span lang={lang}>{place.endsWith(organisationName) ? place : `${place}. ${organisationName}`}</span>
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}
