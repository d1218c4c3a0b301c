import { organisationPath } from '#features/organisations/index.ts'
import { listTopics } from '#features/topics/index.ts'
import { isUuid } from '#kernel/id.ts'
import type { Actor, Borrowed } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { borrowedFor } from '#platform/try-rights.ts'
import { articleAddress } from '../article-address.ts'
import { type Block, type Fact, filesOf, printFacts } from '../blocks.ts'
import { printBody } from '../body/print-body.ts'
import { newestRevision, standingOf, writtenBy } from '../load-article.ts'
import { type ArticleAbility, type ArticleFacts, abilities } from '../policy.ts'
import type { ArticleState, Standing } from '../rules.ts'
import type { ShownFile } from '../shown-file.ts'
import { findReplacement, oldAddressesOf } from './addresses.ts'
import { listStoredFiles } from './list-stored-files.ts'

export interface ArticleView {
  readonly id: string
  readonly version: number
  readonly state: ArticleState
  readonly title: string
  readonly sectionSlug: string
  readonly updatedOn: string
  readonly blocks: readonly Block[]
  /** What its pictures and attachments are, by file id. */
  readonly files: Readonly<Record<string, ShownFile>>
  readonly facts: readonly Fact[]
  readonly byline: string
  /** Addresses of its topics. */
  readonly topics: readonly string[]
  /** Body and facts as they are typed. */
  readonly body: string
  readonly factLines: string
  /** Of the newest text, hexadecimal: what a publication is bound to. */
  readonly hash: string
  readonly revision: number
  /** What readers meet at its address. */
  readonly standing: Standing
  /** Its address on the portal; absent until it is published, kept when it is taken down. */
  readonly publicHref: string | undefined
  /** Where readers are led instead, of a replaced article. */
  readonly replacement: { readonly href: string; readonly title: string } | undefined
  /** Addresses of an earlier portal that lead here. */
  readonly oldAddresses: readonly string[]
  /** What the newest text says was wrong; empty when it corrects nothing or is published already. */
  readonly correction: string
  /** The newest text is the one readers see. */
  readonly current: boolean
  readonly hadAHand: boolean
  readonly history: readonly ArticleHistoryLine[]
  readonly importedFrom: string | undefined
  readonly can: Record<ArticleAbility, boolean>
  /** On whose behalf this person would publish it, where their own rights do not reach. */
  readonly publishesFor: Borrowed | undefined
}

export interface ArticleHistoryLine {
  readonly id: number
  readonly at: Date
  readonly who: string
  readonly action: string
  readonly revision: number
  readonly hash: string
  readonly reason: string | undefined
}

/** One article with its newest text and its history. Refuses `not-found`, also to whom may not read it. */
export async function getArticle(db: ReadDb, actor: Actor, articleId: string, day: string): Promise<ArticleView> {
  if (!isUuid(articleId)) refuse('not-found', 'articles.not-found')
  const row = await findRow(db, actor, articleId)
  if (!row) refuse('not-found', 'articles.not-found')
  const text = await newestRevision(db, articleId)
  const path = await organisationPath(db, row.organisation_id, day)
  const state = row.state as ArticleState
  const standing = standingOf(row)
  const rights = rightsTo(actor, { state, standing, path, hadAHand: row.hadAHand })
  const section = await db
    .selectFrom('section')
    .select('slug')
    .where('id', '=', text.sectionId)
    .executeTakeFirstOrThrow()
  const { title, updatedOn, blocks, facts, byline } = text
  return {
    id: row.id,
    version: row.version,
    state,
    ...{ title, updatedOn, blocks, facts, byline },
    files: await listStoredFiles(db, filesOf(blocks)),
    sectionSlug: section.slug,
    topics: await topicsOf(db, text.topics ?? []),
    body: printBody(blocks),
    factLines: printFacts(facts),
    hash: text.hash.toString('hex'),
    revision: text.number,
    standing,
    publicHref: row.slug === null ? undefined : articleAddress(row.slug, row.public_number),
    replacement: await findReplacement(db, row.replaced_by),
    oldAddresses: await oldAddressesOf(db, articleId),
    correction: (state !== 'published' && text.correction) || '',
    current: row.published_revision_id === text.id,
    hadAHand: row.hadAHand,
    history: await historyOf(db, articleId),
    importedFrom: row.file_name ?? undefined,
    ...rights,
  }
}

/** Refuses whom it is not shown to. */
function rightsTo(actor: Actor, facts: ArticleFacts): Pick<ArticleView, 'can' | 'publishesFor'> {
  const can = abilities(actor, facts)
  if (!can.read) refuse('not-found', 'articles.not-found')
  return { can, publishesFor: borrowedFor(actor, (used) => abilities(used, facts).publish) }
}

async function topicsOf(db: ReadDb, ids: readonly string[]): Promise<string[]> {
  return (await listTopics(db)).filter(({ id }) => ids.includes(id)).map(({ slug }) => slug)
}

function findRow(db: ReadDb, actor: Actor, articleId: string) {
  return db
    .selectFrom('article')
    .leftJoin('article_import', 'article_import.article_id', 'article.id')
    .leftJoin('take_down', 'take_down.id', 'article.take_down_id')
    .selectAll('article')
    .select(['article_import.file_name', 'take_down.kind as take_down_kind', 'take_down.replaced_by'])
    .select(writtenBy(actor).as('hadAHand'))
    .where('article.id', '=', articleId)
    .executeTakeFirst()
}

async function historyOf(db: ReadDb, articleId: string): Promise<ArticleHistoryLine[]> {
  const rows = await db
    .selectFrom('article_event as event')
    .innerJoin('article_revision as text', 'text.id', 'event.revision_id')
    .innerJoin('account', 'account.id', 'event.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['event.id', 'event.at', 'event.action', 'event.reason', 'text.number', 'text.hash'])
    .select(['account.name', 'person.full_name'])
    .where('event.article_id', '=', articleId)
    .orderBy('event.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: row.full_name ?? row.name,
    action: row.action,
    revision: row.number,
    hash: row.hash.toString('hex'),
    reason: row.reason ?? undefined,
  }))
}
