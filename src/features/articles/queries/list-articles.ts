import { organisationPaths } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { articleAddress, workplaceOf } from '../article-address.ts'
import { standingOf, writtenBy } from '../load-article.ts'
import { type ArticleAbility, abilities } from '../policy.ts'
import { ARTICLE_STATES, type ArticleState, type Standing } from '../rules.ts'

export interface ArticleLine {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly state: ArticleState
  /** What readers meet at its address. */
  readonly standing: Standing
  readonly updatedOn: string
  readonly section: { readonly vi: string; readonly en: string }
  /** Its address on the portal; absent until it is published, kept when it is taken down. */
  readonly publicHref: string | undefined
  readonly can: Record<ArticleAbility, boolean>
}

const MOST = 200

/** The articles the person may read, the newest first, with their newest titles; all states, or one of them. */
export async function listArticles(
  db: ReadDb,
  actor: Actor,
  day: string,
  filter: { readonly state?: ArticleState | undefined } = {},
): Promise<ArticleLine[]> {
  const rows = await newestFirst(db, actor, filter.state)
  const paths = await organisationPaths(
    db,
    rows.map((row) => row.organisation_id),
    day,
  )
  const lines = rows.map((row): ArticleLine => {
    const path = paths.get(row.organisation_id) ?? []
    const state = row.state as ArticleState
    const standing = standingOf(row)
    return {
      id: row.id,
      href: workplaceOf(row.id),
      title: row.title,
      state,
      standing,
      updatedOn: row.updated_on,
      section: { vi: row.name_vi, en: row.name_en },
      publicHref: row.slug === null ? undefined : articleAddress(row.slug, row.public_number),
      can: abilities(actor, { state, standing, path, hadAHand: row.hadAHand }),
    }
  })
  return lines.filter(({ can }) => can.read)
}

/** The state named in a page's address; undefined for none or an unknown one. */
export function stateNamed(text: string | null): ArticleState | undefined {
  return ARTICLE_STATES.find((state) => state === text)
}

function newestFirst(db: ReadDb, actor: Actor, state: ArticleState | undefined) {
  return db
    .selectFrom('article')
    .innerJoin('article_revision as text', 'text.article_id', 'article.id')
    .innerJoin('section', 'section.id', 'text.section_id')
    .leftJoin('take_down', 'take_down.id', 'article.take_down_id')
    .select(['article.published_revision_id', 'take_down.kind as take_down_kind'])
    .select(['article.id', 'article.organisation_id', 'article.state', 'article.slug', 'article.public_number'])
    .select(['text.title', 'text.updated_on', 'section.name_vi', 'section.name_en'])
    .select(writtenBy(actor).as('hadAHand'))
    .where((eb) =>
      eb(
        'text.number',
        '=',
        eb
          .selectFrom('article_revision as newest')
          .select((max) => max.fn.max('newest.number').as('number'))
          .whereRef('newest.article_id', '=', 'article.id'),
      ),
    )
    .$if(state !== undefined, (query) => query.where('article.state', '=', state ?? 'draft'))
    .orderBy('text.created_at', 'desc')
    .orderBy('article.public_number', 'desc')
    .limit(MOST)
    .execute()
}
