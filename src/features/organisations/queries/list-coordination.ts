import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

export interface CoordinationDecree {
  readonly number: string
  readonly day: IsoDate
}

/** A coordination line as one of its two ends sees it. */
export interface CoordinationLine {
  /** Whether this body's reports go to the other as copies, or the other's come here. */
  readonly direction: 'sends' | 'receives'
  readonly otherId: string
  readonly name: string
  readonly from: IsoDate
  /** The first day on which it was no longer in force; undefined while no end is known. */
  readonly until: IsoDate | undefined
  readonly begunBy: CoordinationDecree | undefined
  readonly endedBy: CoordinationDecree | undefined
}

interface Row {
  readonly sends: boolean
  readonly other_id: string
  readonly name: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly begun_by: CoordinationDecree | null
  readonly ended_by: CoordinationDecree | null
}

/**
 * To whom an organisation sends copies of its reports, and whose it gets, with the decrees that said so. With a day: the lines in force
 * on it, under the names of that day; without one: all there ever were, the other body under the name it had when the line began.
 */
export async function listCoordination(db: ReadDb | Tx, id: string, day?: string): Promise<CoordinationLine[]> {
  const lines = sql<Row>`(
    select line.organisation_id = ${id}::uuid as sends, version.organisation_id as other_id, version.name,
           lower(line.valid)::text as "from", upper(line.valid)::text as until,
           ${decree(sql`change.old_valid is null`)} as begun_by, ${decree(sql`change.old_valid is not null`)} as ended_by
    from coordination_line line
    join organisation_version version
      on version.organisation_id = case when line.organisation_id = ${id}::uuid
        then line.with_organisation_id else line.organisation_id end
      and version.valid @> coalesce(${day ?? null}::date, lower(line.valid))
    where (line.organisation_id = ${id}::uuid or line.with_organisation_id = ${id}::uuid)
      and (${day ?? null}::date is null or line.valid @> ${day ?? null}::date))`
  const rows = await (db as ReadDb)
    .selectFrom(lines.as('line'))
    .selectAll()
    .orderBy('sends', 'desc')
    .orderBy('from')
    .orderBy(sql`name collate vietnamese`)
    .execute()
  return rows.map((row) => ({
    direction: row.sends ? 'sends' : 'receives',
    otherId: row.other_id,
    name: row.name,
    from: row.from,
    until: row.until ?? undefined,
    begunBy: row.begun_by ?? undefined,
    endedBy: row.ended_by ?? undefined,
  }))
}

/** A coordination line as it is downloaded. */
export interface CopyRow {
  readonly fromId: string
  readonly from: string
  readonly toId: string
  readonly to: string
  readonly since: string
}

/** Who gets copies of whose reports on the day, everybody under the name of that day. */
export async function listCopyRows(db: ReadDb, day: string): Promise<CopyRow[]> {
  return db
    .selectFrom('coordination_line as line')
    .innerJoin('organisation_version as sender', 'sender.organisation_id', 'line.organisation_id')
    .innerJoin('organisation_version as receiver', 'receiver.organisation_id', 'line.with_organisation_id')
    .select(['sender.organisation_id as fromId', 'sender.name as from'])
    .select(['receiver.organisation_id as toId', 'receiver.name as to'])
    .select(sql<string>`lower(line.valid)::text`.as('since'))
    .where(sql<boolean>`line.valid @> ${day}::date and sender.valid @> ${day}::date and receiver.valid @> ${day}::date`)
    .orderBy(sql`sender.name collate vietnamese`)
    .orderBy(sql`receiver.name collate vietnamese`)
    .execute()
}

/** The applied decree that added a line, or ended it, as JSON; its last word where several did. */
function decree(which: ReturnType<typeof sql<boolean>>) {
  return sql`(
    select json_build_object('number', decree.decree_number, 'day', decree.decree_date)
    from reorganisation_change change join reorganisation decree on decree.id = change.reorganisation_id
    where change.table_name = 'coordination_line' and change.row_id = line.id and decree.state = 'applied' and ${which}
    order by decree.applied_order desc limit 1)`
}

/** Names of the bodies that got copies of an organisation's reports on that day, as they were called then. */
export async function namesOfCopied(db: ReadDb | Tx, id: string, day: string): Promise<string[]> {
  const lines = await listCoordination(db, id, day)
  return lines.filter(({ direction }) => direction === 'sends').map(({ name }) => name)
}
