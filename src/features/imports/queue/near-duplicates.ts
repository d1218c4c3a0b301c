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

/** Sketches the newest text of every article that has no sketch yet, so that imports are compared with all of them. */
export async function sketchArticles(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom('article_revision as r')
    .leftJoin('body_sketch as s', 's.revision_id', 'r.id')
    .distinctOn('r.article_id')
    .select(['r.id', 'r.article_id', 'r.blocks', 's.revision_id'])
    .orderBy('r.article_id')
    .orderBy('r.number', 'desc')
    .execute()
  for (const row of rows.filter(({ revision_id }) => revision_id === null)) {
    const shingles = sketch(wordsOf(row.blocks as unknown as readonly Block[]))
    await tx.insertInto('body_sketch').values({ revision_id: row.id, article_id: row.article_id, shingles }).execute()
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
