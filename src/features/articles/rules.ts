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

/**
 * What readers meet at the article's address: nothing yet; the article; a notice that it is away for a while; a notice
 * that it is gone for good; another article.
 */
export const STANDINGS = ['unpublished', 'shown', 'away', 'gone', 'replaced'] as const
export type Standing = (typeof STANDINGS)[number]

const STANDING_ACTIONS = ['publish', 'take-down', 'remove', 'replace', 'restore'] as const
export type StandingAction = (typeof STANDING_ACTIONS)[number]

/** A later text that is published ends an absence as well: corrected, it is back. */
const STANDING_STEPS: Readonly<Record<StandingAction, Partial<Record<Standing, Standing>>>> = {
  publish: { unpublished: 'shown', shown: 'shown', away: 'shown' },
  'take-down': { shown: 'away' },
  remove: { shown: 'gone', away: 'gone' },
  replace: { shown: 'replaced', away: 'replaced' },
  restore: { away: 'shown' },
}

/** What readers meet after an action; undefined when it cannot be done from there. */
export function nextStanding(standing: Standing, action: StandingAction): Standing | undefined {
  return STANDING_STEPS[action][standing]
}

/** An article that left its readers for good: nothing is written, submitted or published on it again. */
export function isClosed(standing: Standing): boolean {
  return nextStanding(standing, 'publish') === undefined
}
