import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** One line of a list to choose from. */
export interface Choice {
  readonly value: string
  readonly label: string
}

const NEWEST = 60

/** Published articles a lead story is chosen from, the newest first. */
export async function listPublishedChoices(db: ReadDb): Promise<Choice[]> {
  const rows = await db
    .selectFrom('publication')
    .select(['article_id', 'title', 'updated_on'])
    .orderBy('updated_on', 'desc')
    .orderBy('public_number', 'desc')
    .limit(NEWEST)
    .execute()
  return rows.map((row) => ({
    value: row.article_id,
    label: `${formatDate(row.updated_on as IsoDate)}: ${row.title}`,
  }))
}

/** Stored pictures a banner is chosen from, the newest first. */
export async function listPictureChoices(db: ReadDb): Promise<Choice[]> {
  const rows = await db
    .selectFrom('stored_file')
    .select(['id', 'name', 'width', 'height'])
    .where('width', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(NEWEST)
    .execute()
  return rows.map((row) => ({ value: row.id, label: `${row.name}, ${row.width} × ${row.height} px` }))
}

/** What an item of the menu can lead to: sections, then static pages. */
export async function listTargetChoices(db: ReadDb): Promise<Choice[]> {
  const sections = await db.selectFrom('section').select(['id', 'name_vi']).orderBy('position').execute()
  const pages = await db
    .selectFrom('static_page as page')
    .innerJoin('static_page_revision as revision', 'revision.page_id', 'page.id')
    .distinctOn('page.id')
    .select(['page.id', 'revision.title_vi'])
    .orderBy('page.id')
    .orderBy('revision.number', 'desc')
    .execute()
  return [
    ...sections.map(({ id, name_vi }) => ({ value: `section:${id}`, label: name_vi })),
    ...pages.map(({ id, title_vi }) => ({ value: `page:${id}`, label: title_vi })),
  ]
}
