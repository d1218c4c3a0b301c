import { sql } from 'kysely'
import { timed } from '../figures.ts'
import type { Nation } from './nation.ts'

/**
 * The usual way, as DHIS2 merges organisation units with the default strategy: one row per value; where source and target
 * both have a value the one updated last stays and the other is deleted, then the rest is given to the target. Communes only.
 */
export async function mergeKeepingLast(
  { services: { db } }: Nation,
  pairs: readonly { from: string; to: string }[],
): Promise<{ ms: number; rewritten: number; lost: number }> {
  await sql`create table bench_value as
    select r.organisation_id as unit, r.period_id as period, f.slot::int as element, f.value::text as value,
      timestamptz '2025-01-01' + (hashtext(r.id::text) & 65535) * interval '1 second' as updated
    from report r join bench_node n on n.id = r.organisation_id and n.code like 'C%',
      unnest(r."values") with ordinality f(value, slot)`.execute(db)
  await sql`alter table bench_value add primary key (unit, period, element)`.execute(db)
  await sql`create table bench_merge (source uuid primary key, target uuid not null)`.execute(db)
  await sql`insert into bench_merge select (pair->>'from')::uuid, (pair->>'to')::uuid
    from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) pair`.execute(db)
  const total = async () =>
    Number((await sql<{ sum: string }>`select sum(value::numeric) as sum from bench_value`.execute(db)).rows[0]?.sum)
  const before = await total()
  const { ms, result } = await timed(() =>
    db.transaction().execute(async (tx) => {
      const gone = await sql`
      with ranked as (
        select v.ctid, row_number() over (partition by coalesce(m.target, v.unit), v.period, v.element order by v.updated desc) as place
        from bench_value v left join bench_merge m on m.source = v.unit)
      delete from bench_value v using ranked where ranked.ctid = v.ctid and ranked.place > 1`.execute(tx)
      const moved =
        await sql`update bench_value v set unit = m.target from bench_merge m where m.source = v.unit`.execute(tx)
      return Number(gone.numAffectedRows ?? 0) + Number(moved.numAffectedRows ?? 0)
    }),
  )
  return { ms, rewritten: result, lost: 1 - (await total()) / before }
}
