import { sql } from 'kysely'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { Fates } from './decree/fates.ts'
import type { DecreeLine } from './decree/line.ts'

/** Accounts that would be left without any role because a body closes and nobody takes over from it, by line. */
export async function strandedAccounts(
  db: ReadDb | Tx,
  lines: readonly DecreeLine[],
  { closed, heirs }: Fates,
  effectiveOn: string,
): Promise<FieldProblem[]> {
  const forsaken = [...closed].filter((id) => !heirs.has(id))
  if (forsaken.length === 0) return []
  const rows = await (db as ReadDb)
    .selectFrom('effective_role as held')
    .innerJoin('account', 'account.id', 'held.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['held.organisation_id', sql<string>`coalesce(person.full_name, account.name)`.as('name')])
    .distinct()
    .where(sql<boolean>`held.valid @> ${effectiveOn}::date and not held.suspended`)
    .where(sql<boolean>`held.organisation_id = any(${forsaken}::uuid[])`)
    .where(sql<boolean>`not exists (select 1 from effective_role other where other.account_id = held.account_id
      and other.valid @> ${effectiveOn}::date and not other.suspended and not other.organisation_id = any(${forsaken}::uuid[]))`)
    .execute()
  const names = Map.groupBy(rows, (row) => row.organisation_id)
  return lines.flatMap(({ body, kind }, at): FieldProblem[] => {
    const stranded = kind === 'dissolve' ? names.get(body) : undefined
    if (!stranded) return []
    const params = { names: stranded.map(({ name }) => name).join(', ') }
    return [{ path: `/lines/${at}/to`, code: 'reorganisations.strands-account', params }]
  })
}

/** Roles, posts and holdings in bodies that close which begin on the day or later: they can neither end before they begin nor stay, by line. */
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
        union all select post.organisation_id, holding.valid, false from holding join post on post.id = holding.post_id) held
      where body = any(${[...closed]}::uuid[]) and lower(valid) >= ${effectiveOn}::date group by body`,
  )
  return rows.map(({ body, roles, posts }) => {
    const at = lines.findIndex((line) => line.body === body)
    return { path: `/lines/${at}/body`, code: 'reorganisations.begins-later', params: { roles, posts } }
  })
}
