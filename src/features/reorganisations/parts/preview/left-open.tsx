import { identityMessages } from '#features/identity/messages.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import type { LeftOpen, LeftRole } from '../../queries/read-left-open.ts'

/** What bodies that close leave open, and that their heirs go on with. */
export function LeftOpenSection({ leftOpen: { reports, tasks, roles } }: { readonly leftOpen: LeftOpen }) {
  const t = useTranslator(reorganisationsMessages)
  const locale = useLocale()
  const say = useTranslator(identityMessages)
  const roleSentence = ({ name, role, organisationName: organisation, heirName: heir, isLent }: LeftRole) => {
    const words = { name, role: say(`identity.role-${role}` as keyof typeof identityMessages), organisation }
    if (heir) return t('reorganisations.role-goes', { ...words, heir })
    return t(isLent ? 'reorganisations.role-lent-ends' : 'reorganisations.role-ends', words)
  }
  if (reports.count + tasks.count + roles.count === 0) return null
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
      <Listed summary={t('reorganisations.left-roles', { count: roles.count })} lines={roles.first.map(roleSentence)} />
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
