import { v7 } from 'uuid'
import * as z from 'zod'
import { nfc } from '#kernel/vietnamese.ts'
import type { Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { type LockedArticle, lockArticle } from '../load-article.ts'
import { type ArticleAbility, abilities } from '../policy.ts'
import { nextStanding, type StandingAction } from '../rules.ts'
import { changeArticle, type Written, writeEvent } from '../write-article.ts'

/** What every command takes that changes what readers meet at the article's address. */
export const standingInput = {
  articleId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(1, 'articles.why-required').max(2000, 'input.too-long').transform(nfc),
}

/** A box to tick in a form, or a boolean; not ticked when absent. */
export const ticked = z
  .union([z.boolean(), z.literal('on')])
  .default(false)
  .transform((value) => value !== false)

/** A box that must be ticked, because what follows cannot be undone. */
export const confirmed = ticked.refine((value) => value, 'articles.confirm-required')

const ABILITIES: Readonly<Record<Exclude<StandingAction, 'publish'>, ArticleAbility>> = {
  'take-down': 'takeDown',
  remove: 'remove',
  replace: 'replace',
  restore: 'restore',
}

/** An article locked for a change of its standing. Refuses `conflict` by rule, then `forbidden` by policy. */
export async function lockForStanding(
  scope: Scope,
  which: { articleId: string; version: number },
  action: keyof typeof ABILITIES,
): Promise<LockedArticle & { readonly publishedRevisionId: string }> {
  const article = await lockArticle(scope, which)
  const { publishedRevisionId } = article
  if (!abilities(scope.actor, article).read) refuse('not-found', 'articles.not-found')
  if (nextStanding(article.standing, action) === undefined || publishedRevisionId === null) {
    refuse('conflict', 'articles.wrong-standing')
  }
  if (action === 'restore' && article.hadAHand) refuse('forbidden', 'articles.own-text')
  if (!abilities(scope.actor, article)[ABILITIES[action]]) refuse('forbidden', 'articles.standing-denied')
  return { ...article, publishedRevisionId }
}

interface Leaving {
  readonly action: 'take-down' | 'remove' | 'replace'
  readonly kind: 'temporary' | 'permanent' | 'replaced'
  readonly reason: string
  readonly reasonShown: boolean
  readonly replacedBy?: string
}

/** Takes an article from its readers; the text they saw stays sealed, and named by the taking down. */
export async function leaveReaders(
  scope: Scope,
  { id, state, publishedRevisionId }: LockedArticle & { readonly publishedRevisionId: string },
  { action, kind, reason, reasonShown, replacedBy }: Leaving,
): Promise<Written> {
  const { tx, now, actor } = scope
  const takeDownId = v7()
  await tx
    .insertInto('take_down')
    .values({
      id: takeDownId,
      article_id: id,
      kind,
      revision_id: publishedRevisionId,
      replaced_by: replacedBy ?? null,
      reason,
      reason_shown: reasonShown,
      at: now,
      account_id: actor.accountId,
    })
    .execute()
  await writeEvent(scope, { articleId: id, revisionId: publishedRevisionId, action, from: state, to: state, reason })
  const written = await changeArticle(scope, id, { published_revision_id: null, take_down_id: takeDownId })
  scope.record(id, { kind, reason, reasonShown, revisionId: publishedRevisionId, ...(replacedBy && { replacedBy }) })
  return written
}
