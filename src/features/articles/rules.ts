/** How an article goes from a draft to the readers, and round again. Pure. */
export const ARTICLE_STATES = ['draft', 'submitted', 'returned', 'published'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

const ARTICLE_ACTIONS = ['save', 'submit', 'return', 'publish'] as const
export type ArticleAction = (typeof ARTICLE_ACTIONS)[number]

/**
 * The state is that of the newest text. A text that readers already see stays where it is while a later one goes through
 * the same steps; saving takes a submitted text back to draft, because what was submitted is no longer what is there.
 */
const STEPS: Readonly<Record<ArticleAction, Partial<Record<ArticleState, ArticleState>>>> = {
  save: { draft: 'draft', returned: 'draft', submitted: 'draft', published: 'draft' },
  submit: { draft: 'submitted', returned: 'submitted' },
  return: { submitted: 'returned' },
  publish: { submitted: 'published' },
}

/** The state an action leads to; undefined when it cannot be done from there. */
export function next(state: ArticleState, action: ArticleAction): ArticleState | undefined {
  return STEPS[action][state]
}
