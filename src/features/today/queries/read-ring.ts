import { sql } from 'kysely'
import type { Period } from '#features/periods/index.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { presentSpan, type Span } from '../ring.ts'

/** Where a period stands for the body at the top of its consolidation. */
export async function readRing(db: ReadDb, period: Period, now: Date, today: string): Promise<Span> {
  const [row] = await readSql(
    db,
    sql<{ signed: boolean; held: boolean; concluded: boolean; missing: number }>`
    select
      exists (select 1 from report_snapshot s join report r on r.id = s.report_id
              join document_number d on d.report_id = r.id where r.period_id = ${period.id}::uuid
                and not exists (
                  select 1 from reporting_line l join organisation_version v on v.organisation_id = l.parent_id
                  join form_assignment a on a.organisation_kind = v.kind
                  where l.child_id = r.organisation_id and l.axis = 'territory' and l.valid @> ${period.lastDay}::date
                    and v.valid @> ${period.lastDay}::date)) as signed,
      exists (select 1 from conference where period_id = ${period.id}::uuid and held_on <= ${today}::date) as held,
      exists (select 1 from conclusion c join conference f on f.id = c.conference_id
              where f.period_id = ${period.id}::uuid) as concluded,
      coalesce((select max(n_expected - n_reported) from rollup where period_id = ${period.id}::uuid), 1) as missing`,
  )
  return presentSpan({
    begun: period.firstDay <= today,
    reportsIn: now > period.dueAt || row?.missing === 0,
    consolidationSigned: row?.signed ?? false,
    conferenceHeld: row?.held ?? false,
    conclusionsRecorded: row?.concluded ?? false,
  })
}
