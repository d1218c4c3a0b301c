import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { KINDS, PLACES } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import { HEAD_LABELS } from '../read-head.ts'
import { labelOf } from './line-form.tsx'

/** Why a form of the desk was refused: every field that is wrong as a link to it, or the one sentence. */
export function Refusal({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(reorganisationsMessages)
  if (!refused) return null
  const { problem, typed } = refused
  const kind = KINDS.find((one) => one === typed.kind)
  return (
    <FormRefusal
      problem={problem}
      title={(count) => t('reorganisations.to-mend', { count })}
      idOf={(name) => (name === 'confirmed' ? `confirm-${typed.intent}` : name)}
      labelOf={(name) => {
        const place = kind && PLACES[kind].find((one) => one === name)
        const label = HEAD_LABELS[name] ?? (kind && place && labelOf(place, kind))
        return label && t(label)
      }}
    />
  )
}
