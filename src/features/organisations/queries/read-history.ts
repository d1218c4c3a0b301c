import { sql } from 'kysely'
import type { Axis } from '#kernel/axis.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type CoordinationDecree, listCoordination } from './list-coordination.ts'
import { listSuccessions, type SuccessionEvent } from './list-successions.ts'

/** Something that happened to an organisation on a day. */
export type HistoryEvent =
  | SuccessionEvent
  | {
      readonly day: IsoDate
      readonly what: 'established' | 'renamed'
      readonly name: string
      readonly symbol: string
      readonly decisionNumber: string
      readonly decisionDate: IsoDate
    }
  | { readonly day: IsoDate; readonly what: 'ended' }
  | {
      readonly day: IsoDate
      readonly what: 'reports-to'
      readonly axis: Axis
      readonly parentId: string
      readonly name: string
    }
  | { readonly day: IsoDate; readonly what: 'reports-to-nobody'; readonly axis: Axis }
  | CoordinationEvent

/** A coordination line that began or ended, as the one that sends copies sees it, or the one that gets them. */
export interface CoordinationEvent {
  readonly day: IsoDate
  readonly what: 'began-sending' | 'ended-sending' | 'began-receiving' | 'ended-receiving'
  readonly otherId: string
  readonly name: string
  readonly decree: CoordinationDecree | undefined
}

/** Everything that happened to an organisation, the oldest first; empty when there is none. */
export async function readHistory(db: ReadDb, id: string): Promise<HistoryEvent[]> {
  const events = [
    ...(await versionEvents(db, id)),
    ...(await lineEvents(db, id)),
    ...(await listSuccessions(db, id)),
    ...(await coordinationEvents(db, id)),
  ]
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

async function versionEvents(db: ReadDb, id: string): Promise<HistoryEvent[]> {
  const rows = await db
    .selectFrom('organisation_version')
    .select(['name', 'symbol', 'decision_number', 'decision_date'])
    .select([sql<IsoDate>`lower(valid)::text`.as('first_day'), sql<IsoDate | null>`upper(valid)::text`.as('end_day')])
    .where('organisation_id', '=', id)
    .orderBy('valid')
    .execute()
  return rows.flatMap((row, at): HistoryEvent[] => {
    const goesOn = rows[at + 1]?.first_day === row.end_day
    const begun: HistoryEvent = {
      day: row.first_day,
      what: at > 0 && rows[at - 1]?.end_day === row.first_day ? 'renamed' : 'established',
      name: row.name,
      symbol: row.symbol,
      decisionNumber: row.decision_number,
      decisionDate: row.decision_date as IsoDate,
    }
    return row.end_day && !goesOn ? [begun, { day: row.end_day, what: 'ended' }] : [begun]
  })
}

async function lineEvents(db: ReadDb, id: string): Promise<HistoryEvent[]> {
  const rows = await db
    .selectFrom('reporting_line as line')
    .leftJoin('organisation_version as version', (join) =>
      join.onRef('version.organisation_id', '=', 'line.parent_id').on(sql<boolean>`version.valid @> lower(line.valid)`),
    )
    .select(['line.axis', 'line.parent_id', 'version.name'])
    .select([
      sql<IsoDate>`lower(line.valid)::text`.as('first_day'),
      sql<IsoDate | null>`upper(line.valid)::text`.as('end_day'),
      sql<boolean>`exists (select 1 from reporting_line next where next.child_id = line.child_id
        and next.axis = line.axis and lower(next.valid) = upper(line.valid))`.as('goes_on'),
      sql<boolean>`exists (select 1 from organisation_version v where v.organisation_id = line.child_id
        and v.valid @> upper(line.valid))`.as('lives_on'),
    ])
    .where('line.child_id', '=', id)
    .orderBy('line.valid')
    .execute()
  return rows.flatMap((row): HistoryEvent[] => {
    const axis = row.axis as Axis
    const began = {
      day: row.first_day,
      what: 'reports-to',
      axis,
      parentId: row.parent_id,
      name: row.name ?? '',
    } as const
    const isFree = !row.goes_on && row.lives_on
    return isFree && row.end_day ? [began, { day: row.end_day, what: 'reports-to-nobody', axis }] : [began]
  })
}

async function coordinationEvents(db: ReadDb, id: string): Promise<CoordinationEvent[]> {
  const lines = await listCoordination(db, id)
  return lines.flatMap(({ direction, otherId, name, from, until, begunBy, endedBy }) => {
    const [began, ended] =
      direction === 'sends'
        ? (['began-sending', 'ended-sending'] as const)
        : (['began-receiving', 'ended-receiving'] as const)
    const start = { day: from, what: began, otherId, name, decree: begunBy }
    return until ? [start, { day: until, what: ended, otherId, name, decree: endedBy }] : [start]
  })
}
