import { formatDate } from '#kernel/date-format.ts'
import { formatFigure } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { organisationsMessages } from '../messages.ts'
import type { SuccessionEvent } from '../queries/list-successions.ts'
import type { CoordinationEvent, HistoryEvent } from '../queries/read-history.ts'
import styles from './history.module.css'
import { TREE_PAGE } from './tree-address.ts'

/** What happened to an organisation, the newest first. */
export function History({ events }: { readonly events: readonly HistoryEvent[] }) {
  const t = useTranslator(organisationsMessages)
  return (
    <Section id="lich-su" title={t('organisations.history')}>
      <ol className={styles.history} reversed>
        {events.toReversed().map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events have no identity, and the list never changes on the page
          <li key={at}>
            <time dateTime={event.day}>{formatDate(event.day)}</time> <Told event={event} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Told({ event }: { readonly event: HistoryEvent }) {
  const t = useTranslator(organisationsMessages)
  switch (event.what) {
    case 'established':
    case 'renamed':
      return t(`organisations.was-${event.what}`, {
        name: event.name,
        symbol: event.symbol || '–',
        decision: event.decisionNumber,
        day: formatDate(event.decisionDate),
      })
    case 'ended':
      return t('organisations.was-ended')
    case 'reports-to':
      return t('organisations.came-under', { name: event.name, axis: t(`organisations.axis-${event.axis}`) })
    case 'reports-to-nobody':
      return t('organisations.came-free', { axis: t(`organisations.axis-${event.axis}`) })
    case 'began-sending':
    case 'ended-sending':
    case 'began-receiving':
    case 'ended-receiving':
      return <Coordinated event={event} />
    default:
      return <Succeeded event={event} />
  }
}

/** What a decree passed on, with the way to the organisation at the other end. */
function Succeeded({ event }: { readonly event: SuccessionEvent }) {
  const t = useTranslator(organisationsMessages)
  const sentence = t(`organisations.${event.what}`, {
    name: event.name,
    share: `${formatFigure(event.share * 100)}\u00a0%`,
    decision: event.decisionNumber,
    day: formatDate(event.decisionDate),
  })
  return event.what === 'kept-share' ? sentence : <a href={`${TREE_PAGE}/${event.otherId}`}>{sentence}</a>
}

function Coordinated({ event: { what, otherId, name, decree } }: { readonly event: CoordinationEvent }) {
  const t = useTranslator(organisationsMessages)
  const words = { name, decision: decree?.number ?? '–', day: decree ? formatDate(decree.day) : '–' }
  return <a href={`${TREE_PAGE}/${otherId}`}>{t(`organisations.${what}`, words)}</a>
}
