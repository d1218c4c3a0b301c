import { type Actor, holds, holdsAnywhere } from '#platform/actor.ts'
import { refuse } from '#platform/problem.ts'
import { type ArticleState, isClosed, next, nextStanding, type Standing } from './rules.ts'

/** What the rights to an article depend on. */
export interface ArticleFacts {
  readonly state: ArticleState
  readonly standing: Standing
  /** The article's organisation and its superiors, itself first. */
  readonly path: readonly string[]
  /** Whether the person, under this account or another of theirs, wrote any revision of it. */
  readonly hadAHand: boolean
}

export type ArticleAbility =
  | 'read'
  | 'save'
  | 'submit'
  | 'return'
  | 'publish'
  | 'takeDown'
  | 'remove'
  | 'replace'
  | 'restore'
  | 'redirect'

/** Everything this person may do to this article now; sent with every view, so that pages never guess. */
export function abilities(actor: Actor, article: ArticleFacts): Record<ArticleAbility, boolean> {
  const { state, standing, path } = article
  const closed = isClosed(standing)
  const edits = mayWrite(actor, path)
  const publishes = holds(actor, 'publisher', path)
  // Four eyes: nobody shows readers a text they had a hand in, whatever roles they hold. The database refuses it too.
  const shows = publishes && !article.hadAHand
  return {
    read: edits || publishes,
    save: edits && !closed && next(state, 'save') !== undefined,
    submit: edits && !closed && next(state, 'submit') !== undefined,
    return: publishes && !closed && next(state, 'return') !== undefined,
    publish: shows && !closed && next(state, 'publish') !== undefined,
    // What is wrong must leave quickly: any publisher takes it away, also one who wrote part of it.
    takeDown: publishes && nextStanding(standing, 'take-down') !== undefined,
    remove: publishes && nextStanding(standing, 'remove') !== undefined,
    replace: publishes && nextStanding(standing, 'replace') !== undefined,
    restore: shows && nextStanding(standing, 'restore') !== undefined,
    redirect: publishes && standing !== 'unpublished',
  }
}

/** Whether the person may begin an article for an organisation with this path. */
export function mayWrite(actor: Actor, path: readonly string[]): boolean {
  return holds(actor, 'editor', path)
}

/** Refuses whoever writes for no organisation, before any work on what they send. */
export function requireWriter(actor: Actor): void {
  if (!holdsAnywhere(actor, 'editor')) refuse('forbidden', 'articles.write-denied')
}

/** Whether the person may see stored files before a published page shows them: whoever writes or publishes anywhere. */
export function mayReadFiles(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'editor' || role === 'publisher' || role === 'administrator')
}
