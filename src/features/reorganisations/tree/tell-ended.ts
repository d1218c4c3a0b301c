import { sql } from 'kysely'
import { isUuid } from '#kernel/id.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { DecreeLine } from '../decree/line.ts'

/** A body or an area that is not there on the day. */
interface Absent {
  readonly id: string
  readonly name: string
  /** Its first day, when that is after the day asked for. */
  readonly begins: string | null
  /** The first day it was no more. */
  readonly ended: string | null
  /** The decree that ended it. */
  readonly decree: string | null
}

const NOT_IN_FORCE: ReadonlySet<string> = new Set(['reorganisations.not-in-force', 'reorganisations.area-not-in-force'])

/** Problems of lines that name what is no more on the day, or not yet: with its name, and the decree that ended it. */
export async function tellEnded(
  db: ReadDb | Tx,
  lines: readonly DecreeLine[],
  problems: readonly FieldProblem[],
  day: string,
): Promise<FieldProblem[]> {
  const namedIn = ({ path, code }: FieldProblem): string => {
    const [, , at, place] = path.split('/')
    const line = NOT_IN_FORCE.has(code) ? lines[Number(at)] : undefined
    return String(line?.[place as keyof DecreeLine] ?? '')
  }
  const ids = [...new Set(problems.map(namedIn))].filter(isUuid)
  if (ids.length === 0) return [...problems]
  const absent = new Map((await readAbsent(db, ids, day)).map((one) => [one.id, one]))
  return problems.map((problem) => {
    const one = absent.get(namedIn(problem))
    return one ? { path: problem.path, ...said(one) } : problem
  })
}

function said({ name, begins, ended, decree }: Absent): Omit<FieldProblem, 'path'> {
  if (begins !== null) return { code: 'reorganisations.begins-on', params: { name, day: begins } }
  if (decree === null) return { code: 'reorganisations.ended', params: { name, day: ended ?? '–' } }
  return { code: 'reorganisations.ended-by', params: { name, day: ended ?? '–', decree } }
}

/** The latest version of each before the day, else its first one. */
function readAbsent(db: ReadDb | Tx, ids: readonly string[], day: string): Promise<Absent[]> {
  return readSql<Absent>(
    db,
    sql`
      with version as (
        select id as row_id, organisation_id as id, name, valid, 'organisation_version' as table_name
        from organisation_version where organisation_id = any(${ids}::uuid[])
        union all select id, area_id, name, valid, 'area_version' from area_version where area_id = any(${ids}::uuid[])
      ), nearest as (
        select distinct on (id) * from version
        order by id, lower(valid) > ${day}::date, case when lower(valid) > ${day}::date then lower(valid) - ${day}::date else ${day}::date - lower(valid) end
      )
      select n.id, n.name, case when lower(n.valid) > ${day}::date then lower(n.valid)::text end as begins,
        upper(n.valid)::text as ended,
        (select r.decree_number from reorganisation_change c join reorganisation r on r.id = c.reorganisation_id
          where c.table_name = n.table_name and c.row_id = n.row_id and r.state = 'applied' and r.effective_on = upper(n.valid)
          limit 1) as decree
      from nearest n`,
  )
}
