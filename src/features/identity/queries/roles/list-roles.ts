import { sql } from 'kysely'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import type { Role } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A role of an account, from its first to its last day, as it is in truth. */
export interface RoleLine {
  readonly id: string
  readonly role: Role
  readonly organisationId: string
  readonly organisation: string
  readonly from: IsoDate
  /** Its last day; undefined while it is open. */
  readonly until: IsoDate | undefined
  /** When it was taken away on its first day or before, so that it has no last day. */
  readonly revokedOn: IsoDate | undefined
  readonly standing: 'current' | 'future' | 'ended'
  /** The post it ends with. */
  readonly post: string | undefined
  /** Who lent it. */
  readonly delegator: string | undefined
}

/** Every role of the account, own and lent ones, those in force first, then by their first day. */
export async function listRoles(db: ReadDb, accountId: string, today: IsoDate): Promise<RoleLine[]> {
  const rows = await db
    .selectFrom('effective_role as held')
    .leftJoin('holding', 'holding.id', 'held.holding_id')
    .leftJoin('account as delegator', 'delegator.id', 'held.delegator_id')
    .leftJoin('person as delegating', 'delegating.id', 'delegator.person_id')
    .select(['held.id', 'held.role', 'held.organisation_id as organisationId', 'held.suspended'])
    .select([
      'holding.printed_title as post',
      sql<IsoDate | null>`lower(held.valid)::text`.as('from'),
      sql<IsoDate | null>`upper(held.valid)::text`.as('end'),
      sql<string | null>`coalesce(delegating.full_name, delegator.name)`.as('delegator'),
      sql<string>`(select v.name from organisation_version v where v.organisation_id = held.organisation_id
        order by v.valid @> ${today}::date desc, v.valid desc limit 1)`.as('organisation'),
      sql<Date | null>`(select least(g.ended_at, l.ended_at) from role_grant g left join role_grant l on l.id = g.delegated_from
        where g.id = held.id)`.as('revokedAt'),
    ])
    .where('held.account_id', '=', accountId)
    .where(sql<boolean>`not isempty(held.valid)`)
    .orderBy(sql`lower(held.valid)`)
    .$narrowType<{ id: string; role: Role; organisationId: string }>()
    .execute()
  const lines = rows.map(({ from, end, revokedAt, suspended, post, delegator, ...row }): RoleLine => {
    const until = end ? addDays(end, -1) : undefined
    const isOver = revokedAt !== null || (until !== undefined && until < today)
    const isFuture = from !== null && from > today
    return {
      ...row,
      from: from ?? today,
      until,
      revokedOn: revokedAt ? localDate(revokedAt) : undefined,
      standing: isOver ? 'ended' : isFuture ? 'future' : 'current',
      post: post ?? undefined,
      delegator: delegator ?? undefined,
    }
  })
  const order = { current: 0, future: 1, ended: 2 }
  return lines.sort((a, b) => order[a.standing] - order[b.standing])
}
