import { printBody } from '#features/articles/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { mayImport } from '../policy.ts'
import type { ItemJson } from '../queue/load-item.ts'
import { type NearDuplicate, nearDuplicates } from '../queue/near-duplicates.ts'
import { type Stretch, stretchesOf } from '../reading/stretches.ts'
import type { ItemState } from '../rules.ts'

export interface ItemView extends ItemJson {
  readonly id: string
  readonly batchId: string
  readonly fileName: string
  readonly state: ItemState
  readonly confidence: number | null
  /** The drafted body as it is typed in the article form. */
  readonly body: string
  /** The original in order, each visible stretch with what became of it. */
  readonly stretches: readonly Stretch[]
  readonly isConverted: boolean
  readonly reason: string | null
  readonly near: readonly NearDuplicate[]
  /** How many pages of the batch wait for a decision, this one too. */
  readonly toReview: number
}

/** A page of a batch as its reviewer sees it; refuses whoever may not import there. */
export async function getItem(db: ReadDb, actor: Actor, itemId: string, day: IsoDate): Promise<ItemView> {
  const row = await db
    .selectFrom('import_item as i')
    .innerJoin('import_batch as b', 'b.id', 'i.batch_id')
    .select(['i.id', 'i.batch_id', 'i.file_name', 'i.state', 'i.confidence', 'i.decoded', 'i.is_converted', 'i.reason'])
    .select(['i.stated', 'i.extraction', 'i.runs', 'i.files', 'i.content', 'i.warnings', 'i.refusal', 'i.shingles'])
    .select('b.organisation_id')
    .where('i.id', '=', itemId)
    .executeTakeFirst()
  if (!row) refuse('not-found', 'imports.item-not-found')
  if (!mayImport(actor, await organisationPath(db, row.organisation_id, day))) refuse('forbidden', 'imports.denied')
  const { stated, extraction, runs, files, content, warnings, refusal } = row as unknown as ItemJson
  const { count } = await db
    .selectFrom('import_item')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('batch_id', '=', row.batch_id)
    .where('state', '=', 'parsed')
    .executeTakeFirstOrThrow()
  return {
    ...{ stated, extraction, runs, files, content, warnings, refusal },
    id: row.id,
    batchId: row.batch_id,
    fileName: row.file_name,
    state: row.state as ItemState,
    confidence: row.confidence,
    body: printBody(content?.blocks ?? []),
    stretches: stretchesOf(row.decoded ?? '', extraction?.pieces ?? []),
    isConverted: row.is_converted,
    reason: row.reason,
    near: row.state === 'parsed' ? await nearDuplicates(db, row.shingles ?? [], row.id) : [],
    toReview: Number(count),
  }
}

/** The page of a batch to review next: the least sure one; undefined when none is left. */
export async function findNextItem(db: ReadDb, batchId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('import_item')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('state', '=', 'parsed')
    .orderBy('confidence')
    .orderBy('number')
    .executeTakeFirst()
  return row?.id
}
