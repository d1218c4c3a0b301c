import { type Actor, holds } from '#platform/actor.ts'
import { type ArticleState, next } from './rules.ts'

/** What the rights to an article depend on. */
export interface ArticleFacts {
  readonly state: ArticleState
  /** The article's organisation and its superiors, itself first. */
  readonly path: readonly string[]
  /** Whether the person, under this account or another of theirs, wrote any revision of it. */
  readonly hadAHand: boolean
}

export type ArticleAbility = 'read' | 'save' | 'submit' | 'return' | 'publish'

/** Everything this person may do to this article now; sent with every view, so that pages never guess. */
export function abilities(actor: Actor, article: ArticleFacts): Record<ArticleAbility, boolean> {
  const { state, path } = article
  const edits = mayWrite(actor, path)
  const publishes = holds(actor, 'publisher', path)
  return {
    read: edits || publishes,
    save: edits && next(state, 'save') !== undefined,
    submit: edits && next(state, 'submit') !== undefined,
    return: publishes && next(state, 'return') !== undefined,
    // Four eyes: nobody publishes a text they had a hand in, whatever roles they hold. The database refuses it too.
    publish: publishes && !article.hadAHand && next(state, 'publish') !== undefined,
  }
}

/** Whether the person may begin an article for an organisation with this path. */
export function mayWrite(actor: Actor, path: readonly string[]): boolean {
  return holds(actor, 'editor', path)
}

/** Sections are part of the portal's set-up, kept by administrators. */
export function mayManageSections(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'administrator')
}

/** Whether the person may see stored files before a published page shows them: whoever writes or publishes anywhere. */
export function mayReadFiles(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'editor' || role === 'publisher' || role === 'administrator')
}
