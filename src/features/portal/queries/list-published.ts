import { sql } from 'kysely'
import { articleAddress } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { publicId } from '#kernel/id.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { excerpt } from '../reading/excerpt.ts'
import type { PortalSectionView } from './portal-frame.ts'

/** A published article as a line of a list. */
export interface PublishedLine {
  readonly id: string
  readonly publicId: string
  readonly href: string
  readonly title: string
  readonly updatedOn: IsoDate
  readonly firstPublishedAt: Date
  readonly publishedAt: Date
  readonly opening: string
  /** Id of the stored file that is its first picture. */
  readonly leadPictureId: string | undefined
  readonly section: PortalSectionView
}

interface Which {
  readonly sectionSlug?: string
  /** An article that is not wanted: the one being read. */
  readonly exceptId?: string
  /** Photo stories alone. */
  readonly photoStories?: boolean
  readonly topicSlug?: string
  /** Address of a printed name. */
  readonly authorSlug?: string
  /** Dated from this day, up to but not on the other. */
  readonly dated?: { readonly from: IsoDate; readonly before: IsoDate }
  readonly limit: number
  readonly offset?: number
}

/** Published articles by the date they carry, the newest first. */
export async function listPublished(db: ReadDb, which: Which): Promise<PublishedLine[]> {
  const { limit, offset = 0 } = which
  const rows = await wanted(db, which)
    .orderBy('article.updated_on', 'desc')
    .orderBy('article.public_number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toLine)
}

function wanted(db: ReadDb, which: Which) {
  const { sectionSlug, exceptId, photoStories = false, topicSlug, authorSlug, dated } = which
  let query = published(db)
  if (topicSlug !== undefined) query = query.where('article.id', 'in', articlesAbout(db, topicSlug))
  if (authorSlug !== undefined) query = query.where('article.id', 'in', articlesBy(db, authorSlug))
  if (dated) query = query.where('article.updated_on', '>=', dated.from).where('article.updated_on', '<', dated.before)
  return query
    .$if(sectionSlug !== undefined, (query) => query.where('section.slug', '=', sectionSlug ?? ''))
    .$if(photoStories, (query) => query.where('article.photo_story', '=', true))
    .$if(exceptId !== undefined, (query) => query.where('article.id', '!=', exceptId ?? ''))
}

function articlesAbout(db: ReadDb, topicSlug: string) {
  return db
    .selectFrom('portal.article_topic')
    .innerJoin('portal.topic', 'portal.topic.id', 'portal.article_topic.topic_id')
    .select('portal.article_topic.article_id')
    .where('portal.topic.slug', '=', topicSlug)
}

function articlesBy(db: ReadDb, authorSlug: string) {
  return db.selectFrom('portal.article_author').select('article_id').where('slug', '=', authorSlug)
}

/** The newest few of every section, in one question to the database. */
export async function listNewestBySection(db: ReadDb, few: number): Promise<Map<string, PublishedLine[]>> {
  const rows = await db
    .with('ranked', () =>
      published(db).select(
        sql<number>`row_number() over (
          partition by article.section_id order by article.updated_on desc, article.public_number desc
        )`.as('place'),
      ),
    )
    .selectFrom('ranked')
    .selectAll()
    .where('place', '<=', few)
    .orderBy('place')
    .execute()
  return Map.groupBy(rows.map(toLine), (line) => line.section.slug)
}

function published(db: ReadDb) {
  return db
    .selectFrom('portal.article as article')
    .innerJoin('portal.section as section', 'section.id', 'article.section_id')
    .select(['article.id', 'article.public_number', 'article.slug', 'article.title', 'article.updated_on'])
    .select(['article.first_published_at', 'article.published_at', 'article.opening', 'article.lead_picture_id'])
    .select(['section.slug as section_slug', 'section.name_vi', 'section.name_en'])
}

/** The columns of a view are all said to be nullable; those read here come from columns that are not. */
type Row = Awaited<ReturnType<ReturnType<typeof published>['execute']>>[number]

function toLine(row: Row): PublishedLine {
  return {
    id: row.id ?? '',
    publicId: publicId(row.public_number ?? 0),
    href: articleAddress(row.slug ?? '', row.public_number ?? 0),
    title: row.title ?? '',
    updatedOn: row.updated_on as IsoDate,
    firstPublishedAt: row.first_published_at ?? new Date(0),
    publishedAt: row.published_at ?? new Date(0),
    leadPictureId: row.lead_picture_id ?? undefined,
    opening: excerpt(row.opening ?? '', 320),
    section: { slug: row.section_slug ?? '', name: { vi: row.name_vi ?? '', en: row.name_en ?? '' } },
  }
}

/** The article the publisher put at the head of the home page for these days; undefined when none is. */
export async function findPinnedStory(db: ReadDb): Promise<PublishedLine | undefined> {
  const row = await published(db)
    .where('article.id', 'in', db.selectFrom('portal.lead_story').select('article_id'))
    .executeTakeFirst()
  return row && toLine(row)
}
