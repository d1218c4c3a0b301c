import { v7 } from 'uuid'
import { organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Scope } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { filesOf } from './blocks.ts'
import { type ArticleContent, contentHash } from './content.ts'
import type { LockedArticle } from './load-article.ts'
import { mayWrite } from './policy.ts'
import { type ArticleAction, type ArticleState, next } from './rules.ts'

export interface NewArticle {
  readonly organisationId: string
  readonly conferenceId?: string
  /** How it came to be: named in its history. */
  readonly action: 'create' | 'draft-from-conference' | 'import'
  readonly content: ArticleContent
}

export interface Written {
  readonly articleId: string
  readonly version: number
}

/** Begins an article with its first revision. Refuses `forbidden` to whom may not write for the organisation. */
export async function beginArticle(scope: Scope, article: NewArticle): Promise<Written> {
  const { tx, actor, now } = scope
  const { organisationId, conferenceId, action, content } = article
  const path = await organisationPath(tx, organisationId, localDate(now))
  if (!mayWrite(actor, path)) refuse('forbidden', 'articles.write-denied')
  const articleId = v7()
  await tx
    .insertInto('article')
    .values({ id: articleId, organisation_id: organisationId, conference_id: conferenceId ?? null, created_at: now })
    .execute()
  const { revisionId, hash } = await writeRevision(scope, articleId, 1, content)
  await writeEvent(scope, { articleId, revisionId, action, from: 'none', to: 'draft' })
  scope.record(articleId, { action, title: content.title, hash: hash.toString('hex') })
  return { articleId, version: 1 }
}

/** Appends a revision: a whole snapshot, signed with its hash. */
export async function writeRevision(
  { tx, actor, now }: Scope,
  articleId: string,
  number: number,
  text: ArticleContent,
) {
  const revisionId = v7()
  const hash = contentHash(text)
  await tx
    .insertInto('article_revision')
    .values({
      id: revisionId,
      article_id: articleId,
      number,
      section_id: text.sectionId,
      title: text.title,
      updated_on: text.updatedOn,
      blocks: JSON.stringify(text.blocks),
      byline: text.byline,
      facts: JSON.stringify(text.facts),
      correction: text.correction ?? null,
      hash,
      created_by: actor.accountId,
      created_at: now,
    })
    .execute()
  await keepFiles(tx, revisionId, text)
  const topics = (text.topics ?? []).map((topic_id) => ({ revision_id: revisionId, topic_id }))
  if (topics.length > 0) await tx.insertInto('revision_topic').values(topics).execute()
  return { revisionId, hash }
}

/** Says which stored files the text shows. Refuses `invalid` when it names one that is not there. */
async function keepFiles(tx: Tx, revisionId: string, { blocks }: ArticleContent): Promise<void> {
  const named = filesOf(blocks)
  if (named.length === 0) return
  const stored = await tx.selectFrom('stored_file').select('id').where('id', 'in', named).execute()
  const known = new Set(stored.map(({ id }) => id))
  refuseFields(
    'input.invalid',
    named
      .filter((id) => !known.has(id))
      .map((id) => ({ path: '/body', code: 'articles.unknown-file', params: { id } })),
  )
  await tx
    .insertInto('revision_file')
    .values(named.map((file_id) => ({ revision_id: revisionId, file_id })))
    .execute()
}

interface StepDetail {
  readonly revisionId?: string
  readonly reason?: string
  /** Columns of the article that the action itself sets, after its event is written. */
  readonly set?: ArticleColumns
}

export interface ArticleColumns {
  readonly published_revision_id?: string | null
  readonly take_down_id?: string | null
  readonly first_published_at?: Date
  readonly slug?: string
}

/** Takes a locked article one step on: event, state, audit. Refuses `conflict` when its state does not allow it. */
export async function takeStep(
  scope: Scope,
  article: LockedArticle,
  action: ArticleAction,
  { revisionId = article.revision.id, reason, set = undefined }: StepDetail = {},
): Promise<Written> {
  const to = next(article.state, action) ?? refuse('conflict', 'articles.wrong-state')
  await writeEvent(scope, { articleId: article.id, revisionId, action, from: article.state, to, reason })
  const written = await changeArticle(scope, article.id, { state: to, ...set })
  // The audit is a chain: what was approved can be told even from a hash that was altered with its text.
  const approved = action === 'publish' && { hash: article.revision.hash.toString('hex') }
  scope.record(article.id, { from: article.state, to, revisionId, ...(reason && { reason }), ...approved })
  return written
}

/** Sets columns of a locked article; its version rises by one. */
export async function changeArticle(
  { tx }: Scope,
  articleId: string,
  set: ArticleColumns & { readonly state?: ArticleState },
): Promise<Written> {
  const { version } = await tx
    .updateTable('article')
    .set((eb) => ({ version: eb('version', '+', 1), ...set }))
    .where('id', '=', articleId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { articleId, version }
}

interface ArticleEvent {
  readonly articleId: string
  readonly revisionId: string
  readonly action: string
  readonly from: string
  readonly to: string
  readonly reason?: string | undefined
}

/** Appends to the article's history. Refuses `forbidden` when the database sees that four eyes are missing. */
export async function writeEvent({ tx, actor, now }: Scope, event: ArticleEvent): Promise<void> {
  await tx
    .insertInto('article_event')
    .values({
      article_id: event.articleId,
      revision_id: event.revisionId,
      at: now,
      account_id: actor.accountId,
      action: event.action,
      from_state: event.from,
      to_state: event.to,
      reason: event.reason ?? null,
    })
    .execute()
    .catch(sayFourEyes)
}

/** The database's own refusal in the same words as the policy's. */
function sayFourEyes(error: unknown): never {
  const constraint = (error as { constraint?: unknown }).constraint
  if (constraint === 'article_four_eyes') refuse('forbidden', 'articles.own-text')
  throw error
}
