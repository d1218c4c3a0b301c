import { type RawBuilder, sql } from 'kysely'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import type { SuccessionFact } from '../projection/project.ts'

/** What one decree passed on, in the order in which it has to be followed. */
export interface PassedOn {
  readonly id: string
  readonly decreeNumber: string
  readonly effectiveOn: string
  /** First what bodies left to their superiors because nobody came after them, then what went to successors. */
  readonly steps: readonly (readonly SuccessionFact[])[]
}

interface Row {
  readonly id: string
  readonly decree_number: string
  readonly effective_on: string
  readonly from: string
  readonly to: string
  readonly share: string | number
  readonly is_left: boolean
}

/**
 * The decrees in effect after one day and up to another by which something came to these bodies, the earliest first, each with all
 * shares of the bodies it came from. What a body leaves that is dissolved without anybody after it stays with its superior, so
 * that no total loses it.
 */
export async function readDecreesTo(
  db: ReadDb | Tx,
  bodies: Iterable<string>,
  { after, until }: { readonly after: string; readonly until: string },
): Promise<PassedOn[]> {
  const rows = await readSql(
    db,
    sql<Row>`
      with recursive decree as (
        select id, decree_number, effective_on, applied_order from reorganisation
        where state = 'applied' and effective_on > ${after}::date and effective_on <= ${until}::date
      ), passed as (
        select s.reorganisation_id as id, s.from_organisation_id as "from", s.to_organisation_id as "to", s.share, false as is_left
        from succession s join decree on decree.id = s.reorganisation_id
        union all ${leftToSuperiors}
      ), before (id) as (
        select unnest(${[...bodies]}::uuid[])
        union select passed."from" from passed join before on passed."to" = before.id
      )
      select decree.id, decree_number, effective_on, "from", "to", share, is_left
      from passed join decree on decree.id = passed.id
      where "from" in (select id from before)
      order by effective_on, applied_order, "to"`,
  )
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(toPassedOn)
}

/** Bodies that a decree closed and nobody succeeded, each with the superior it had. */
const leftToSuperiors: RawBuilder<Row> = sql`
  select decree.id, version.organisation_id, line.parent_id, 1, true
  from decree
  join reorganisation_change closed on closed.reorganisation_id = decree.id and closed.table_name = 'organisation_version'
    and closed.old_valid is not null
  join organisation_version version on version.id = closed.row_id
  join reorganisation_change cut on cut.reorganisation_id = decree.id and cut.table_name = 'reporting_line'
    and cut.old_valid is not null
  join reporting_line line on line.id = cut.row_id and line.axis = 'territory' and line.child_id = version.organisation_id
  where not exists (select 1 from succession s where s.reorganisation_id = decree.id
    and s.from_organisation_id = version.organisation_id)
  and not exists (select 1 from organisation_version next where next.organisation_id = version.organisation_id
    and next.valid @> decree.effective_on)`

function toPassedOn(rows: readonly Row[]): PassedOn[] {
  const [first] = rows
  if (!first) return []
  const left = new Map(rows.filter((row) => row.is_left).map(({ from, to }) => [from, to]))
  const gone = rows.filter((row) => !row.is_left)
  const steps = [
    [...left].map(([from, to]): SuccessionFact => ({ from, to: remaining(to, left), share: 1 })),
    gone.map(({ from, to, share }): SuccessionFact => ({ from, to, share: Number(share) })),
  ]
  return [
    {
      id: first.id,
      decreeNumber: first.decree_number,
      effectiveOn: first.effective_on,
      steps: steps.filter((facts) => facts.length > 0),
    },
  ]
}

/** The nearest superior that is not dissolved by the same decree. */
function remaining(superior: string, left: ReadonlyMap<string, string>): string {
  const next = left.get(superior)
  return next === undefined ? superior : remaining(next, left)
}
