import { sql } from 'kysely'
import { type Block, workplaceOf } from '#features/articles/index.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { itemHref } from '../addresses.ts'
import { likeness, NEARLY_SAME, sketch } from '../reading/sketch.ts'

/** Another text that is nearly the same: offered to whoever decides, never a reason to refuse. */
export interface NearDuplicate {
  readonly title: string
  readonly href: string
  /** How much is the same, 0 to 1. */
  readonly likeness: number
}

const MOST_COMPARED = 200
const MOST_OFFERED = 5

/** The words of a body, for comparing. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if ('text' in block) return [block.text]
      if (block.kind === 'list') return block.items
      return block.kind === 'table' ? [block.caption, ...block.head, ...block.rows.flat()] : []
    })
    .join('\n')
}

const SKETCHED_AT_ONCE = 500

/** Sketches the newest text of every article that has no sketch yet, so that imports are compared with all of them. */
export async function sketchArticles(tx: Tx): Promise<void> {
  for (;;) {
    const rows = await tx
      .selectFrom('article_revision as r')
      .select(['r.id', 'r.article_id', 'r.blocks'])
      .where(sql<boolean>`not exists (select from body_sketch s where s.revision_id = r.id)`)
      .where(sql<boolean>`not exists (
        select from article_revision newer where newer.article_id = r.article_id and newer.number > r.number)`)
      .limit(SKETCHED_AT_ONCE)
      .execute()
    if (rows.length === 0) return
    const sketches = rows.map(({ id, article_id, blocks }) => ({
      ...{ revision_id: id, article_id },
      shingles: sketch(wordsOf(blocks as unknown as readonly Block[])),
    }))
    await tx
      .insertInto('body_sketch')
      .values(sketches)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Articles, and pages waiting in the queue, whose bodies are nearly this one; the most alike first. */
export async function nearDuplicates(
  db: ReadDb | Tx,
  shingles: readonly number[],
  itemId: string,
): Promise<NearDuplicate[]> {
  if (shingles.length === 0) return []
  const reader = db as ReadDb
  const articles = await reader
    .selectFrom('body_sketch as s')
    .innerJoin('article_revision as r', 'r.id', 's.revision_id')
    .select(['s.article_id as id', 's.shingles', 'r.title'])
    .where(sql<boolean>`s.shingles && ${sql.val([...shingles])}::int[]`)
    .limit(MOST_COMPARED)
    .execute()
  const items = await reader
    .selectFrom('import_item')
    .select(['id', 'shingles', 'content', 'file_name'])
    .where(sql<boolean>`shingles && ${sql.val([...shingles])}::int[]`)
    .where('state', '=', 'parsed')
    .where('id', '<>', itemId)
    .limit(MOST_COMPARED)
    .execute()
  const found = [
    ...articles.map((row) => ({ ...row, href: workplaceOf(row.id) })),
    ...items.map(({ id, shingles: own, file_name }) => ({ title: file_name, shingles: own, href: itemHref(id) })),
  ]
  const alike = found
    .map(({ title, href, shingles: own }) => ({ title, href, likeness: likeness(shingles, own ?? []) }))
    .filter(({ likeness: share }) => share >= NEARLY_SAME)
    .sort((a, b) => b.likeness - a.likeness)
  return [...new Map(alike.map((one) => [one.href, one])).values()].slice(0, MOST_OFFERED)
}
