import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportEvent } from '../queries/list-events.ts'

const WORDS = {
  submit: 'reports.action-submit',
  return: 'reports.action-return',
  approve: 'reports.action-approve',
  sign: 'reports.action-sign',
} as const

/** Every step of the report with who took it and why, newest first. */
export function History({ events }: { events: readonly ReportEvent[] }) {
  const t = useTranslator(reportPageMessages)
  if (events.length === 0) return null
  return (
    <Section id="cac-buoc" title={t('reports.history')}>
      <ol>
        {events.map(({ at, by, onBehalfOf, action, reason }) => (
          <li key={`${at.toISOString()} ${action}`}>
            {t(WORDS[action], { by, at: formatDateTime(at) })}
            {onBehalfOf && ` (${t('reports.on-behalf-of', { name: onBehalfOf })})`}
            {reason && `. ${t('reports.returned-because', { reason })}`}
          </li>
        ))}
      </ol>
    </Section>
  )
}
