import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { type HeldPost, listPosts } from './people/list-posts.ts'

export interface OrganisationView {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kindName: { readonly vi: string; readonly en: string }
  readonly signing: Signing
  readonly officePhone: string
  readonly decisionNumber: string
  readonly decisionDate: string
  readonly since: string
  readonly parents: readonly { axis: string; id: string; name: string }[]
  readonly children: readonly { axis: string; id: string; name: string }[]
  /** The posts in force, in their order; one without a holder is vacant. */
  readonly posts: readonly HeldPost[]
}

/** How bodies of a kind set and sign their documents. */
export interface Signing {
  /** The Party's layout; else the State's. */
  readonly partyLayout: boolean
  /** What decides together and is signed for; undefined where the head decides. */
  readonly collective: { readonly name: string; readonly deputySignsForHead: boolean } | undefined
}

/** One organisation as it stood on the day; refuses when it was not in force. */
export async function getOrganisation(db: ReadDb, id: string, day: string): Promise<OrganisationView> {
  const version = await db
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .selectAll('version')
    .select(['kind.name_vi', 'kind.name_en', 'kind.party_layout', 'kind.collective', 'kind.deputy_signs_for_head'])
    .select([sql<string>`lower(version.valid)::text`.as('since')])
    .where('version.organisation_id', '=', id)
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .executeTakeFirst()
  if (!version) refuse('not-found', 'organisations.not-found')
  return {
    id,
    name: version.name,
    shortName: version.short_name,
    symbol: version.symbol,
    kindName: { vi: version.name_vi, en: version.name_en },
    signing: {
      partyLayout: version.party_layout,
      collective: version.collective
        ? { name: version.collective, deputySignsForHead: version.deputy_signs_for_head }
        : undefined,
    },
    officePhone: version.office_phone,
    decisionNumber: version.decision_number,
    decisionDate: version.decision_date,
    since: version.since,
    parents: await relatives(db, 'parent', id, day),
    children: await relatives(db, 'child', id, day),
    posts: await listPosts(db, id, day),
  }
}

async function relatives(db: ReadDb, side: 'parent' | 'child', id: string, day: string) {
  const [theirs, ours] = side === 'parent' ? (['parent_id', 'child_id'] as const) : (['child_id', 'parent_id'] as const)
  return db
    .selectFrom('reporting_line as line')
    .innerJoin('organisation_version as version', 'version.organisation_id', `line.${theirs}`)
    .select(['line.axis', 'version.organisation_id as id', 'version.name'])
    .where(`line.${ours}`, '=', id)
    .where(sql<boolean>`line.valid @> ${day}::date and version.valid @> ${day}::date`)
    .orderBy('line.axis', 'desc')
    .orderBy(sql`version.name collate vietnamese`)
    .execute()
}
