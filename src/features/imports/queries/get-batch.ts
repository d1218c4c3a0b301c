import { workplaceOf } from '#features/articles/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { itemHref } from '../addresses.ts'
import type { Sentence } from '../extract/parsed-article.ts'
import { mayImport } from '../policy.ts'
import { confidentItems } from '../queue/confident-items.ts'
import { ITEM_STATES, type ItemState } from '../rules.ts'

export interface ItemLine {
  readonly id: string
  readonly fileName: string
  readonly title: string | null
  readonly state: ItemState
  /** Of the least sure of title, dates and body, 0 to 1; null when it was not read. */
  readonly confidence: number | null
  /** Why it was refused or rejected. */
  readonly why: Sentence | null
  /** Where it is reviewed, its draft, or what it is a duplicate of. */
  readonly href: string | null
}

export interface BatchView {
  readonly id: string
  readonly source: string
  readonly counts: Readonly<Record<ItemState, number>>
  /** Of the page of the list that was asked for. */
  readonly items: readonly ItemLine[]
  /** From 1; the last one when a later one was asked for. */
  readonly page: number
  readonly lastPage: number
  /** How many items the filter leaves. */
  readonly listed: number
  /** Decided by a person, of those a person has to decide. */
  readonly decided: { readonly done: number; readonly all: number }
  /** How many could be accepted unread at the threshold asked for. */
  readonly confident: number
  readonly mayUndo: boolean
}

const SHOWN_AT_ONCE = 50

interface Wanted {
  readonly day: IsoDate
  readonly state?: ItemState | undefined
  /** In hundredths. */
  readonly threshold: number
  /** From 1. */
  readonly page?: number | undefined
}

/** A batch with its pages, the least sure first, a page of the list at a time; refuses whoever may not import there. */
export async function getBatch(db: ReadDb, actor: Actor, batchId: string, wanted: Wanted): Promise<BatchView> {
  const batch = await db.selectFrom('import_batch').selectAll().where('id', '=', batchId).executeTakeFirst()
  if (!batch) refuse('not-found', 'imports.batch-not-found')
  const path = await organisationPath(db, batch.organisation_id, wanted.day)
  if (!mayImport(actor, path)) refuse('forbidden', 'imports.denied')
  const counts = await countStates(db, batchId)
  let query = db
    .selectFrom('import_item')
    .select(['id', 'file_name', 'state', 'confidence', 'content', 'refusal', 'reason'])
    .select(['article_id', 'same_article_id', 'same_item_id'])
    .where('batch_id', '=', batchId)
  if (wanted.state) query = query.where('state', '=', wanted.state)
  const listed = wanted.state ? counts[wanted.state] : Object.values(counts).reduce((sum, count) => sum + count, 0)
  const lastPage = Math.max(1, Math.ceil(listed / SHOWN_AT_ONCE))
  const page = Math.min(wanted.page ?? 1, lastPage)
  const rows = await query
    .orderBy('confidence')
    .orderBy('number')
    .limit(SHOWN_AT_ONCE)
    .offset((page - 1) * SHOWN_AT_ONCE)
    .execute()
  return {
    id: batchId,
    source: batch.source,
    counts,
    ...{ page, lastPage, listed },
    decided: {
      done: counts.accepted + counts.rejected,
      all: counts.accepted + counts.rejected + counts.parsed + counts.waiting,
    },
    items: rows.map(lineOf),
    confident: (await confidentItems(db, batchId, wanted.threshold)).length,
    mayUndo: counts.accepted + counts.rejected > 0,
  }
}

function lineOf(row: Linked & Shown): ItemLine {
  return {
    id: row.id,
    fileName: row.file_name,
    title: (row.content as { title?: string } | null)?.title ?? null,
    state: row.state as ItemState,
    confidence: row.confidence,
    why: row.reason ? { vi: row.reason, en: row.reason } : (row.refusal as Sentence | null),
    href: hrefOf(row),
  }
}

interface Shown {
  readonly file_name: string
  readonly confidence: number | null
  readonly content: unknown
  readonly refusal: unknown
  readonly reason: string | null
}

interface Linked {
  readonly id: string
  readonly state: string
  readonly article_id: string | null
  readonly same_article_id: string | null
  readonly same_item_id: string | null
}

function hrefOf({ id, state, article_id, same_article_id, same_item_id }: Linked): string | null {
  if (state === 'accepted' && article_id) return workplaceOf(article_id)
  if (same_article_id) return workplaceOf(same_article_id)
  if (same_item_id) return itemHref(same_item_id)
  return state === 'parsed' || state === 'rejected' ? itemHref(id) : null
}

async function countStates(db: ReadDb, batchId: string): Promise<Record<ItemState, number>> {
  const rows = await db
    .selectFrom('import_item')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .where('batch_id', '=', batchId)
    .groupBy('state')
    .execute()
  const found = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  return Object.fromEntries(ITEM_STATES.map((state) => [state, found.get(state) ?? 0])) as Record<ItemState, number>
}
