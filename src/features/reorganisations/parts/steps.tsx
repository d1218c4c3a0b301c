import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { reorganisationsMessages } from '../messages.ts'
import type { StepView } from '../queries/get-reorganisation.ts'

interface StepsProps {
  readonly applied: StepView | undefined
  readonly undone: StepView | undefined
}

/** Who applied a decree and when, and who undid it; nothing of a draft. */
export function Steps({ applied, undone }: StepsProps) {
  const t = useTranslator(reorganisationsMessages)
  if (!applied) return null
  const words = ({ at, name }: StepView) => ({ at: formatDateTime(at), name: name ?? t('reorganisations.by-system') })
  return (
    <p>
      {t('reorganisations.applied-by', words(applied))} {undone && t('reorganisations.undone-by', words(undone))}
    </p>
  )
}
