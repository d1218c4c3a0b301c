import {
  articleAddress,
  type Block,
  type Fact,
  filesOf,
  publicNumberOf,
  type ShownFile,
} from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { excerpt } from '../reading/excerpt.ts'
import { type ArticleChange, listChanges } from './list-changes.ts'
import { listPublished, type PublishedLine } from './list-published.ts'
import { listAuthorsAndTopics, type NamedPage } from './lists/named-pages.ts'
import type { PortalSectionView } from './portal-frame.ts'
import { publicFiles } from './public-files.ts'

export interface PublishedArticle {
  readonly href: string
  readonly title: string
  readonly description: string
  readonly updatedOn: IsoDate
  readonly firstPublishedAt: Date
  /** When the text that readers see was published: later than the first time after a change. */
  readonly publishedAt: Date
  readonly blocks: readonly Block[]
  /** What its pictures and attachments are, by file id. */
  readonly files: Readonly<Record<string, ShownFile>>
  readonly byline: string
  /** The names in the byline, each with its page. */
  readonly authors: readonly NamedPage[]
  readonly topics: readonly NamedPage[]
  /** Mostly pictures: they stand side by side where there is room. */
  readonly photoStory: boolean
  readonly facts: readonly Fact[]
  /** SHA-256 of the content, hexadecimal: what the publisher approved. */
  readonly hash: string
  /** Every correction, with the moment its text was published, the newest first. */
  readonly corrections: readonly { readonly at: Date; readonly text: string }[]
  /** Everything since the first publication, the newest first; one alone: it was never changed. */
  readonly changes: readonly ArticleChange[]
  readonly section: PortalSectionView
  readonly related: readonly PublishedLine[]
}

const RELATED = 5

/** The published article that `SLUG-ID` leads to, whatever the words before the id; undefined when there is none. */
export async function findPublishedArticle(db: ReadDb, slugAndId: string): Promise<PublishedArticle | undefined> {
  const number = publicNumberOf(slugAndId)
  if (number === undefined) return undefined
  const row = await db
    .selectFrom('portal.article as article')
    .innerJoin('portal.section as section', 'section.id', 'article.section_id')
    .selectAll('article')
    .select(['section.slug as section_slug', 'section.name_vi', 'section.name_en'])
    .where('article.public_number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const changes = await listChanges(db, row.id ?? '')
  const blocks = row.blocks as unknown as Block[]
  const section = { slug: row.section_slug ?? '', name: { vi: row.name_vi ?? '', en: row.name_en ?? '' } }
  return {
    href: articleAddress(row.slug ?? '', number),
    title: row.title ?? '',
    description: excerpt(row.opening ?? ''),
    updatedOn: row.updated_on as IsoDate,
    firstPublishedAt: row.first_published_at ?? new Date(0),
    publishedAt: row.published_at ?? new Date(0),
    blocks,
    files: await publicFiles(db, filesOf(blocks)),
    byline: row.byline ?? '',
    ...(await listAuthorsAndTopics(db, row.id ?? '')),
    photoStory: row.photo_story ?? false,
    facts: row.facts as unknown as Fact[],
    hash: row.hash?.toString('hex') ?? '',
    corrections: changes.flatMap(({ at, correction }) => (correction ? [{ at, text: correction }] : [])),
    changes,
    section,
    related: await listPublished(db, { sectionSlug: section.slug, exceptId: row.id ?? '', limit: RELATED }),
  }
}
