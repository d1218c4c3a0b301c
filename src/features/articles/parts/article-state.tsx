import { useTranslator } from '#platform/i18n/use-translator.ts'
import { StateMark } from '#ui/state/state-mark.tsx'
import type { StateShape } from '#ui/states.ts'
import { articlesMessages } from '../messages.ts'
import type { ArticleState, Standing } from '../rules.ts'

export const STATE_SHAPES: Readonly<Record<ArticleState, StateShape>> = {
  draft: 'dashed',
  submitted: 'left-half',
  returned: 'arrow-back',
  published: 'full-tick',
}

interface StateProps {
  readonly state: ArticleState
  readonly standing: Standing
}

/** The state of an article's newest text, its square and its word; of one that is taken down, that it is. */
export function ArticleStateMark({ state, standing }: StateProps) {
  const t = useTranslator(articlesMessages)
  const isDown = standing !== 'unpublished' && standing !== 'shown'
  // A text that is written while the article is away has its own state, which is the one to act on.
  if (isDown && state === 'published') return <StateMark shape="dash" label={t(`articles.standing-${standing}`)} />
  return <StateMark shape={STATE_SHAPES[state]} label={t(`articles.state-${state}`)} />
}
