import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { LeftOpen } from '../queries/read-left-open.ts'

/** What bodies that close leave open, and that their heirs go on with. */
export function LeftOpenSection({ leftOpen: { reports, tasks, accounts } }: { readonly leftOpen: LeftOpen }) {
  const t = useTranslator(reorganisationsMessages)
  const locale = useLocale()
  if (reports.count + tasks.count + accounts.count === 0) return null
  return (
    <Section id="con-do" title={t('reorganisations.left-open')}>
      <p>{t('reorganisations.left-open-lead')}</p>
      <Listed
        summary={t('reorganisations.open-reports', { count: reports.count })}
        lines={reports.first.map(
          ({ organisationName, periodCode }) => `${organisationName}, ${periodLabel(periodCode as PeriodCode, locale)}`,
        )}
      />
      <Listed
        summary={t('reorganisations.open-tasks', { count: tasks.count })}
        lines={tasks.first.map(({ title, organisationName }) => `${title} (${organisationName})`)}
      />
      <Listed
        summary={t('reorganisations.open-accounts', { count: accounts.count })}
        lines={accounts.first.map(({ name, organisationName }) => `${name} (${organisationName})`)}
      />
    </Section>
  )
}

function Listed({ summary, lines }: { readonly summary: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Disclosure summary={summary}>
      <ul>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes on the page
          <li key={at}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
