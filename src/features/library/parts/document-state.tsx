import { useTranslator } from '#platform/i18n/use-translator.ts'
import { StateMark } from '#ui/state/state-mark.tsx'
import type { StateShape } from '#ui/states.ts'
import { libraryMessages } from '../messages.ts'
import type { DocumentState } from '../rules.ts'

export const STATE_SHAPES: Readonly<Record<DocumentState, StateShape>> = {
  draft: 'dashed',
  published: 'full-tick',
  withdrawn: 'arrow-back',
}

/** The state of a document: its square and its word. */
export function DocumentStateMark({ state }: { readonly state: DocumentState }) {
  const t = useTranslator(libraryMessages)
  return <StateMark shape={STATE_SHAPES[state]} label={t(`library.state-${state}`)} />
}
