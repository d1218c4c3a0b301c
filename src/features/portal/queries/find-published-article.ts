import { articleAddress, type Block, type Fact, publicNumberOf } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { excerpt } from '../reading/excerpt.ts'
import { listPublished, type PublishedLine } from './list-published.ts'
import type { PortalSectionView } from './portal-frame.ts'

export interface PublishedArticle {
  readonly href: string
  readonly title: string
  readonly description: string
  readonly updatedOn: IsoDate
  readonly firstPublishedAt: Date
  readonly blocks: readonly Block[]
  readonly byline: string
  readonly facts: readonly Fact[]
  readonly section: PortalSectionView
  readonly related: readonly PublishedLine[]
}

const RELATED = 5

/** The published article that `SLUG-ID` leads to, whatever the words before the id; undefined when there is none. */
export async function findPublishedArticle(db: ReadDb, slugAndId: string): Promise<PublishedArticle | undefined> {
  const number = publicNumberOf(slugAndId)
  // The column is a 32-bit integer: a larger number is nobody's.
  if (number === undefined || number > 2_147_483_647) return undefined
  const row = await db
    .selectFrom('portal.article as article')
    .innerJoin('portal.section as section', 'section.id', 'article.section_id')
    .selectAll('article')
    .select(['section.slug as section_slug', 'section.name_vi', 'section.name_en'])
    .where('article.public_number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const blocks = row.blocks as unknown as Block[]
  const section = { slug: row.section_slug ?? '', name: { vi: row.name_vi ?? '', en: row.name_en ?? '' } }
  return {
    href: articleAddress(row.slug ?? '', number),
    title: row.title ?? '',
    description: excerpt(blocks.find(({ kind }) => kind === 'paragraph')?.text ?? ''),
    updatedOn: row.updated_on as IsoDate,
    firstPublishedAt: row.first_published_at ?? new Date(0),
    blocks,
    byline: row.byline ?? '',
    facts: row.facts as unknown as Fact[],
    section,
    related: await listPublished(db, { sectionSlug: section.slug, exceptId: row.id ?? '', limit: RELATED }),
  }
}
