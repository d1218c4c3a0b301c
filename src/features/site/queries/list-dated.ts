import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type Standing, standingOn } from '../rules.ts'

/** What every dated thing of the portal says of itself. */
export interface KeptDated {
  readonly id: string
  readonly version: number
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly standing: Standing
}

export interface KeptNotice extends KeptDated {
  readonly textVi: string
  readonly textEn: string
  readonly address: string
  readonly importance: 'normal' | 'urgent'
}

export interface KeptBanner extends KeptDated {
  readonly fileId: string
  readonly fileName: string
  readonly altVi: string
  readonly address: string
}

export interface KeptLeadStory extends KeptDated {
  readonly title: string
}

/** Every notice, the latest first. `day`: when they are looked at. */
export async function listNotices(db: ReadDb, day: IsoDate): Promise<KeptNotice[]> {
  const rows = await db.selectFrom('notice').selectAll().orderBy('from_on', 'desc').orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    ...dated(row, day),
    textVi: row.text_vi,
    textEn: row.text_en,
    address: row.address,
    importance: row.importance as 'normal' | 'urgent',
  }))
}

/** Every banner in its order. */
export async function listBanners(db: ReadDb, day: IsoDate): Promise<KeptBanner[]> {
  const rows = await db
    .selectFrom('banner')
    .innerJoin('stored_file as file', 'file.id', 'banner.file_id')
    .selectAll('banner')
    .select('file.name as file_name')
    .orderBy('position')
    .orderBy('banner.id')
    .execute()
  return rows.map((row) => ({
    ...dated(row, day),
    fileId: row.file_id,
    fileName: row.file_name,
    altVi: row.alt_vi,
    address: row.address,
  }))
}

/** Every lead story that was pinned, the latest first. */
export async function listLeadStories(db: ReadDb, day: IsoDate): Promise<KeptLeadStory[]> {
  const rows = await db
    .selectFrom('lead_story as lead')
    .leftJoin('publication', 'publication.article_id', 'lead.article_id')
    .selectAll('lead')
    .select('publication.title')
    .orderBy('lead.from_on', 'desc')
    .orderBy('lead.id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...dated(row, day), title: row.title ?? '' }))
}

interface DatedRow {
  readonly id: string
  readonly version: number
  readonly from_on: string
  readonly until_on: string
  readonly withdrawn_at: Date | null
}

function dated({ id, version, from_on, until_on, withdrawn_at }: DatedRow, day: IsoDate): KeptDated {
  const dates = { fromOn: from_on as IsoDate, untilOn: until_on as IsoDate }
  return { id, version, ...dates, standing: standingOn(day, { ...dates, withdrawn: withdrawn_at !== null }) }
}
