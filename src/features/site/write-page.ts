import { v7 } from 'uuid'
import { type Block, filesOf } from '#features/articles/index.ts'
import type { Scope } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuseFields } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'

/** The whole text of a static page; English is there with both title and body, or not at all. */
export interface PageText {
  readonly titleVi: string
  readonly titleEn: string
  readonly blocksVi: readonly Block[]
  readonly blocksEn: readonly Block[]
}

/** Appends a revision, a whole snapshot. Refuses `invalid` when the text names a file that is not stored. */
export async function writePageRevision(scope: Scope, pageId: string, number: number, text: PageText): Promise<void> {
  const { tx, actor, now } = scope
  await requireStored(tx, '/bodyVi', text.blocksVi)
  await requireStored(tx, '/bodyEn', text.blocksEn)
  await tx
    .insertInto('static_page_revision')
    .values({
      id: v7(),
      page_id: pageId,
      number,
      title_vi: text.titleVi,
      title_en: text.titleEn,
      blocks_vi: JSON.stringify(text.blocksVi),
      blocks_en: JSON.stringify(text.blocksEn),
      created_by: actor.accountId === systemActor.accountId ? null : actor.accountId,
      created_at: now,
    })
    .execute()
}

async function requireStored(tx: Tx, path: string, blocks: readonly Block[]): Promise<void> {
  const named = filesOf(blocks)
  if (named.length === 0) return
  const stored = await tx.selectFrom('stored_file').select('id').where('id', 'in', named).execute()
  const known = new Set(stored.map((row) => row.id))
  const unknown = named.filter((id) => !known.has(id))
  refuseFields(
    'input.invalid',
    unknown.map((id) => ({ path, code: 'articles.unknown-file', params: { id } })),
  )
}

/** The newest text of a page. */
export async function newestPageRevision(tx: Tx, pageId: string) {
  const row = await tx
    .selectFrom('static_page_revision')
    .selectAll()
    .where('page_id', '=', pageId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const blocksVi = row.blocks_vi as unknown as Block[]
  const blocksEn = row.blocks_en as unknown as Block[]
  return { id: row.id, number: row.number, titleVi: row.title_vi, titleEn: row.title_en, blocksVi, blocksEn }
}
