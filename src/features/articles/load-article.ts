import { sql } from 'kysely'
import { organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { Scope } from '#platform/command.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import type { Block, Fact } from './blocks.ts'
import type { ArticleContent } from './content.ts'
import type { ArticleFacts } from './policy.ts'
import type { ArticleState, Standing } from './rules.ts'

export interface Revision extends ArticleContent {
  readonly id: string
  readonly number: number
  readonly hash: Buffer
}

/** An article locked for the rest of the transaction, with its newest text. */
export interface LockedArticle extends ArticleFacts {
  readonly id: string
  readonly version: number
  readonly slug: string | null
  readonly publicNumber: number
  /** The revision readers see, or saw before it was taken down; null before the first publication. */
  readonly publishedRevisionId: string | null
  readonly revision: Revision
}

/** Locks an article and checks the version the person was looking at. Refuses `not-found` and `stale`. */
export async function lockArticle(
  { tx, actor, now }: Scope,
  { articleId, version }: { articleId: string; version: number },
): Promise<LockedArticle> {
  const row = await tx
    .selectFrom('article')
    .leftJoin('take_down', 'take_down.id', 'article.take_down_id')
    .selectAll('article')
    .select(['take_down.kind as take_down_kind', 'take_down.revision_id as taken_down_revision_id'])
    .select(writtenBy(actor).as('hadAHand'))
    .where('article.id', '=', articleId)
    .forUpdate('article')
    .executeTakeFirst()
  if (!row) refuse('not-found', 'articles.not-found')
  const revision = await newestRevision(tx, articleId)
  if (row.version !== version) refuse('stale', 'version.stale', { context: { version: row.version } })
  return {
    id: row.id,
    version: row.version,
    slug: row.slug,
    publicNumber: row.public_number,
    publishedRevisionId: row.published_revision_id ?? row.taken_down_revision_id,
    state: row.state as ArticleState,
    standing: standingOf(row),
    path: await organisationPath(tx, row.organisation_id, localDate(now)),
    hadAHand: row.hadAHand,
    revision,
  }
}

export async function newestRevision(db: ReadDb | Tx, articleId: string): Promise<Revision> {
  const row = await (db as ReadDb)
    .selectFrom('article_revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const topics = await (db as ReadDb)
    .selectFrom('revision_topic')
    .select('topic_id')
    .where('revision_id', '=', row.id)
    .orderBy('topic_id')
    .execute()
  return {
    id: row.id,
    number: row.number,
    hash: row.hash,
    sectionId: row.section_id,
    title: row.title,
    updatedOn: row.updated_on,
    blocks: row.blocks as unknown as Block[],
    byline: row.byline,
    facts: row.facts as unknown as Fact[],
    topics: topics.map(({ topic_id }) => topic_id),
    ...(row.correction !== null && { correction: row.correction }),
  }
}

interface StandingColumns {
  readonly published_revision_id: string | null
  /** Of the taking down in force, if there is one. */
  readonly take_down_kind: string | null
}

const STANDING_BY_KIND: Readonly<Record<string, Standing>> = {
  temporary: 'away',
  permanent: 'gone',
  replaced: 'replaced',
}

/** What readers meet at the article's address now. */
export function standingOf({ published_revision_id, take_down_kind }: StandingColumns): Standing {
  if (published_revision_id !== null) return 'shown'
  return take_down_kind === null ? 'unpublished' : (STANDING_BY_KIND[take_down_kind] ?? 'gone')
}

/**
 * For a query on `article`: the person wrote a revision of it, under this account or another; or whoever's right to publish they
 * use did.
 */
export function writtenBy(actor: Pick<Actor, 'accountId' | 'roles'>) {
  const publishing = actor.roles.filter(({ role }) => role === 'publisher')
  const lenders = publishing.flatMap(({ delegatedBy }) => (delegatedBy ? [delegatedBy.accountId] : []))
  // Somebody who may publish by themselves needs nobody's right.
  const people = [actor.accountId, ...(lenders.length === publishing.length ? lenders : [])]
  return sql<boolean>`exists (
    select 1 from article_revision own
    join account author on author.id = own.created_by
    join account reader on reader.id = any(${people}::uuid[])
    where own.article_id = article.id and (author.id = reader.id or author.person_id = reader.person_id)
  )`
}
