import { useTranslator } from '#platform/i18n/use-translator.ts'
import { StateMark } from '#ui/state/state-mark.tsx'
import type { StateShape } from '#ui/states.ts'
import { articlesMessages } from '../messages.ts'
import type { ArticleState } from '../rules.ts'

export const STATE_SHAPES: Readonly<Record<ArticleState, StateShape>> = {
  draft: 'dashed',
  submitted: 'left-half',
  returned: 'arrow-back',
  published: 'full-tick',
}

/** The state of an article's newest text: its square and its word. */
export function ArticleStateMark({ state }: { readonly state: ArticleState }) {
  const t = useTranslator(articlesMessages)
  return <StateMark shape={STATE_SHAPES[state]} label={t(`articles.state-${state}`)} />
}
