import { NowIs } from '#features/organisations/parts.ts'
import { reportPageMessages, SHAPE_OF } from '#features/reports/parts.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { StateMark } from '#ui/state/state-mark.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'

/** The units without an approved report, by name, each with how its report stands. */
export function MissingList({ missing }: { missing: ConsolidationView['missing'] }) {
  const t = useTranslator(consolidationMessages)
  const say = useTranslator(reportPageMessages)
  if (missing.length === 0) return null
  return (
    <Section id="con-thieu" title={t('consolidation.missing')}>
      <Disclosure summary={t('consolidation.waiting-title', { count: missing.length })} open={missing.length <= 6}>
        <ul>
          {missing.map(({ organisationId, name, heir, standing }) => (
            <li key={organisationId}>
              <StateMark shape={SHAPE_OF[standing]} label={say(`reports.state-${standing}`)} />{' '}
              <a href={`/lam-viec/to-chuc/${organisationId}`}>{name}</a>
              <NowIs heir={heir} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  )
}
