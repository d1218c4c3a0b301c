import { sql } from 'kysely'
import { organisationPaths } from '#features/organisations/index.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuseFields } from '#platform/problem.ts'

/** A post or a role of their own for which something is lent to somebody. */
export interface DelegatePlace {
  readonly of: { readonly delegate_holding_id: string | null; readonly delegate_grant_id: string | null }
  /** The body of the place and those above it. */
  readonly path: readonly string[]
}

/** The posts and own roles that somebody holds on the day, those that last longest first, of equal ones the posts. */
export async function listPlaces(tx: Tx, accountId: string, day: string): Promise<DelegatePlace[]> {
  const { rows } = await sql<{ holding: string | null; grant: string | null; organisation: string }>`
    select h.id as holding, null::uuid as grant, p.organisation_id as organisation, upper(h.valid) as ends
    from account a join holding h on h.person_id = a.person_id join post p on p.id = h.post_id
    where a.id = ${accountId}::uuid and h.valid @> ${day}::date
    union all
    select null, e.id, e.organisation_id, upper(e.valid) from effective_role e
    where e.account_id = ${accountId}::uuid and e.delegated_from is null and not e.suspended and e.valid @> ${day}::date
    order by ends desc nulls first, holding nulls last`.execute(tx)
  const paths = await organisationPaths(
    tx,
    rows.map(({ organisation }) => organisation),
    day,
  )
  return rows.map(({ holding, grant, organisation }) => ({
    of: { delegate_holding_id: holding, delegate_grant_id: grant },
    path: paths.get(organisation) ?? [organisation],
  }))
}

/** The first of the places in the subtree of the body; refuses somebody who has none there. */
export function placeBelow(places: readonly DelegatePlace[], organisationId: string): DelegatePlace {
  const place = places.find(({ path }) => path.includes(organisationId))
  if (place) return place
  refuseFields('input.invalid', [{ path: '/accountId', code: 'identity.delegate-elsewhere' }])
  throw new Error('A field problem was not refused')
}
