import { sql } from 'kysely'
import { articleAddress, type Block, type Fact, filesOf } from '#features/articles/index.ts'
import { publicFiles } from '#features/portal/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { publicId } from '#kernel/id.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A published article with its whole text. Addresses are paths of the portal. */
export interface WholeArticle {
  /** The public id. */
  readonly id: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly section: { readonly slug: string; readonly name: string }
  readonly byline: string
  readonly updatedOn: IsoDate
  readonly publishedAt: Date
  readonly modifiedAt: Date
  readonly facts: readonly Fact[]
  readonly blocks: readonly Block[]
  readonly files: Awaited<ReturnType<typeof publicFiles>>
  /** Where a list goes on after this one. */
  readonly cursor: string
}

interface Which {
  readonly sectionSlug?: string | undefined
  readonly topicSlug?: string | undefined
  /** Of the last article of the page before. */
  readonly after?: Cursor | undefined
  /** One article alone, by the number behind its public id. */
  readonly number?: number | undefined
  readonly limit: number
}

export interface Cursor {
  readonly updatedOn: IsoDate
  readonly number: number
}

/** Published articles with their texts by the date they carry, the newest first. */
export async function listWhole(db: ReadDb, which: Which): Promise<WholeArticle[]> {
  const rows = await selectWhole(db, which)
  const files = await publicFiles(
    db,
    rows.flatMap((row) => filesOf(row.blocks as unknown as Block[])),
  )
  return rows.map((row) => {
    const publicNumber = row.public_number ?? 0
    return {
      id: publicId(publicNumber),
      path: articleAddress(row.slug ?? '', publicNumber),
      title: row.title ?? '',
      summary: row.opening ?? '',
      section: { slug: row.section_slug ?? '', name: row.name_vi ?? '' },
      byline: row.byline ?? '',
      updatedOn: row.updated_on as IsoDate,
      publishedAt: row.first_published_at ?? new Date(0),
      modifiedAt: row.published_at ?? new Date(0),
      facts: row.facts as unknown as Fact[],
      blocks: row.blocks as unknown as Block[],
      files,
      cursor: `${row.updated_on}.${publicNumber}`,
    }
  })
}

function selectWhole(db: ReadDb, { sectionSlug, topicSlug, after, number, limit }: Which) {
  return db
    .selectFrom('portal.article as article')
    .innerJoin('portal.section as section', 'section.id', 'article.section_id')
    .selectAll('article')
    .select(['section.slug as section_slug', 'section.name_vi'])
    .$if(sectionSlug !== undefined, (query) => query.where('section.slug', '=', sectionSlug ?? ''))
    .$if(topicSlug !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('portal.article_topic as one')
            .innerJoin('portal.topic as topic', 'topic.id', 'one.topic_id')
            .select('topic.id')
            .whereRef('one.article_id', '=', 'article.id')
            .where('topic.slug', '=', topicSlug ?? ''),
        ),
      ),
    )
    .$if(number !== undefined, (query) => query.where('article.public_number', '=', number ?? 0))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(article.updated_on, article.public_number) < (${after?.updatedOn ?? ''}::date, ${after?.number ?? 0}::int)`,
      ),
    )
    .orderBy('article.updated_on', 'desc')
    .orderBy('article.public_number', 'desc')
    .limit(limit)
    .execute()
}
