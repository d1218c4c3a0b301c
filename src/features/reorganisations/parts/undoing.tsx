import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { ReorganisationView } from '../queries/get-reorganisation.ts'
import { ConfirmedForm } from './confirmed-form.tsx'

interface UndoingProps {
  readonly decree: Pick<ReorganisationView, 'version' | 'effectiveOn' | 'abilities'>
  /** Why it cannot be undone; empty when it can. */
  readonly reasons: readonly string[]
  readonly refused: Refused | undefined
}

/** The way back from a decree that was applied, or why there is none. */
export function Undoing({ decree, reasons, refused }: UndoingProps) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <Section id="hoan-tac" title={t('reorganisations.undo')}>
      <p>
        {reasons.length > 0
          ? t('reorganisations.cannot-undo')
          : t('reorganisations.undo-lead', {
              day: decree.effectiveOn ? formatDate(decree.effectiveOn as IsoDate) : '–',
            })}
      </p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {reasons.length === 0 && decree.abilities.undo && (
        <ConfirmedForm
          intent="undo"
          version={decree.version}
          label={t('reorganisations.undo')}
          confirm={t('reorganisations.confirm-undo')}
          refused={refused}
        />
      )}
    </Section>
  )
}
