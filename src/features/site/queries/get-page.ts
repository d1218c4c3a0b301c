import { type Block, filesOf, listStoredFiles, printBody, type ShownFile } from '#features/articles/index.ts'
import { isUuid } from '#kernel/id.ts'
import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'

/** A static page as a line of the list. */
export interface KeptPage {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly writtenAt: Date
  readonly isPublished: boolean
  /** Readers see the newest text. */
  readonly isCurrent: boolean
  readonly hasEnglish: boolean
}

/** One page with its newest text, as typed and as blocks. */
export interface KeptPageText extends KeptPage {
  readonly version: number
  readonly titleEn: string
  readonly bodyVi: string
  readonly bodyEn: string
  readonly blocksVi: readonly Block[]
  readonly blocksEn: readonly Block[]
  readonly files: Readonly<Record<string, ShownFile>>
  readonly history: readonly { readonly number: number; readonly at: Date; readonly who: string | null }[]
}

/** Every static page, in the order of their titles. */
export async function listPages(db: ReadDb): Promise<KeptPage[]> {
  const rows = await newest(db).orderBy('page.id').orderBy('revision.number', 'desc').execute()
  return rows.map(toPage).toSorted((a, b) => compareVietnamese(a.title, b.title))
}

/** One static page; refuses `not-found`. */
export async function getPage(db: ReadDb, id: string): Promise<KeptPageText> {
  const row = isUuid(id)
    ? await newest(db)
        .where('page.id', '=', id)
        .orderBy('page.id')
        .orderBy('revision.number', 'desc')
        .executeTakeFirst()
    : undefined
  if (!row) refuse('not-found', 'site.not-found')
  const blocksVi = row.blocks_vi as unknown as Block[]
  const blocksEn = row.blocks_en as unknown as Block[]
  return {
    ...toPage(row),
    version: row.version,
    titleEn: row.title_en,
    bodyVi: printBody(blocksVi),
    bodyEn: printBody(blocksEn),
    blocksVi,
    blocksEn,
    files: await listStoredFiles(db, filesOf([...blocksVi, ...blocksEn])),
    history: await listHistory(db, id),
  }
}

function newest(db: ReadDb) {
  return db
    .selectFrom('static_page as page')
    .innerJoin('static_page_revision as revision', 'revision.page_id', 'page.id')
    .distinctOn('page.id')
    .select(['page.id', 'page.address', 'page.version', 'page.published_revision_id', 'revision.id as revision_id'])
    .select([
      'revision.title_vi',
      'revision.title_en',
      'revision.blocks_vi',
      'revision.blocks_en',
      'revision.created_at',
    ])
}

function toPage(row: Awaited<ReturnType<ReturnType<typeof newest>['execute']>>[number]): KeptPage {
  return {
    id: row.id,
    title: row.title_vi,
    address: row.address,
    writtenAt: row.created_at,
    isPublished: row.published_revision_id !== null,
    isCurrent: row.published_revision_id === row.revision_id,
    hasEnglish: row.title_en !== '',
  }
}

async function listHistory(db: ReadDb, id: string) {
  return db
    .selectFrom('static_page_revision as revision')
    .leftJoin('account', 'account.id', 'revision.created_by')
    .select(['revision.number', 'revision.created_at as at', 'account.name as who'])
    .where('revision.page_id', '=', id)
    .orderBy('revision.number', 'desc')
    .execute()
}
