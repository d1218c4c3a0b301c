import { sql } from 'kysely'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { Fates } from '../decree/fates.ts'
import { firstLines } from '../decree/first-lines.ts'
import type { DecreeLine } from '../decree/line.ts'

interface Stranded {
  /** The body that closes. */
  readonly body: string
  readonly name: string
}

/**
 * Accounts that would be left without any role, by line: because a body closes and nobody takes over from it, or because their only
 * role, in another body, hangs on a post of one that closes.
 */
export async function strandedAccounts(
  db: ReadDb | Tx,
  lines: readonly DecreeLine[],
  { closed, heirs }: Fates,
  effectiveOn: string,
): Promise<FieldProblem[]> {
  if (closed.size === 0) return []
  const forsaken = new Set([...closed].filter((id) => !heirs.has(id)))
  const rows = await readStranded(db, [...closed], [...forsaken], effectiveOn)
  const names = Map.groupBy(rows, ({ body }) => body)
  const first = firstLines(lines, ({ body, kind }) => `${kind} ${body}`)
  return lines.flatMap(({ body, kind }, at): FieldProblem[] => {
    const stranded = names.get(body)
    // A division that does not tell its heir is refused for that.
    if (!stranded || !ENDINGS.has(kind) || (forsaken.has(body) && kind !== 'dissolve')) return []
    const params = { names: stranded.map(({ name }) => name).join(', ') }
    if (forsaken.has(body)) return [{ path: `/lines/${at}/to`, code: 'reorganisations.strands-account', params }]
    return first.get(`${kind} ${body}`) === at
      ? [{ path: `/lines/${at}/body`, code: 'reorganisations.strands-by-post', params }]
      : []
  })
}

const ENDINGS: ReadonlySet<string> = new Set(['merge', 'split', 'dissolve'] satisfies DecreeLine['kind'][])

/** The accounts without any role from the day on, each with the body for which it loses one. */
async function readStranded(
  db: ReadDb | Tx,
  closed: readonly string[],
  forsaken: readonly string[],
  effectiveOn: string,
): Promise<Stranded[]> {
  const here = sql`${closed}::uuid[]`
  return readSql(
    db,
    sql<Stranded>`
      with held as (
        select e.account_id, e.organisation_id as place, p.organisation_id as hangs, e.delegated_from is not null as is_lent
        from effective_role e left join role_grant lent on lent.id = e.delegated_from
        left join holding h on h.id = coalesce(e.holding_id, lent.holding_id) left join post p on p.id = h.post_id
        where e.valid @> ${effectiveOn}::date and not e.suspended
      ), after as (
        select *, place = any(${here}) as closes,
          case when place = any(${forsaken}::uuid[]) then place
            when hangs = any(${here}) and not place = any(${here}) then hangs end as lost_by
        from held
      )
      select distinct lost_by as body, coalesce(person.full_name, account.name) as name
      from after join account on account.id = after.account_id left join person on person.id = account.person_id
      where lost_by is not null and not exists (
        select 1 from after other where other.account_id = after.account_id and other.lost_by is null
          and not (other.closes and other.is_lent))
      order by name`,
  )
}

/** Roles, posts, holdings and seats in bodies that close which begin on the day or later: they can neither end before they begin nor stay, by line. */
export async function beginningLater(
  db: ReadDb | Tx,
  lines: readonly DecreeLine[],
  { closed }: Fates,
  effectiveOn: string,
): Promise<FieldProblem[]> {
  const rows = await readSql(
    db,
    sql<{ body: string; roles: number; posts: number }>`
      select body, count(*) filter (where is_role)::int as roles, count(*) filter (where not is_role)::int as posts from (
        select organisation_id as body, valid, true as is_role from role_grant where ended_at is null and delegated_from is null
        union all select organisation_id, valid, false from post
        union all select post.organisation_id, holding.valid, false from holding join post on post.id = holding.post_id
        union all select organisation_id, valid, false from roster_seat
        union all select post.organisation_id, seat.valid, false from roster_seat seat join post on post.id = seat.post_id
          where post.organisation_id <> seat.organisation_id) held
      where body = any(${[...closed]}::uuid[]) and lower(valid) >= ${effectiveOn}::date group by body`,
  )
  const first = firstLines(lines, ({ body }) => body)
  return rows.map(({ body, roles, posts }) => {
    const at = first.get(body)
    return { path: `/lines/${at}/body`, code: `reorganisations.${whatBegins(roles, posts)}`, params: { roles, posts } }
  })
}

function whatBegins(roles: number, posts: number): string {
  if (posts === 0) return 'roles-begin-later'
  return roles === 0 ? 'posts-begin-later' : 'begins-later'
}
