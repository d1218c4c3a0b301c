import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { todayMessages } from '../messages.ts'
import type { FirstStep } from '../queries/read-first-steps.ts'

/** What the administrator of a new system does next, and where. */
export function FirstSteps({ steps }: { readonly steps: readonly FirstStep[] }) {
  const t = useTranslator(todayMessages)
  if (steps.length === 0) return null
  return (
    <Section id="buoc-dau" title={t('today.first-steps')}>
      <p>{t('today.first-steps-lead')}</p>
      <DataTable
        caption={t('today.first-steps')}
        captionHidden
        fold="none"
        columns={
          <>
            <Column wide>{t('today.step')}</Column>
            <Column>{t('today.step-state')}</Column>
          </>
        }
      >
        <Rows>
          {steps.map(({ step, href, done }) => (
            <Row key={step}>
              <RowHead wide>{href ? <a href={href}>{t(`today.step-${step}`)}</a> : t(`today.step-${step}`)}</RowHead>
              <Cell>{t(done ? 'today.step-done' : 'today.step-open')}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}
