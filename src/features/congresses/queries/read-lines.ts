import { type RawBuilder, sql } from 'kysely'
import { daysBetween, type IsoDate } from '#kernel/date.ts'
import { type Bloc, isBloc } from '#kernel/organisation-kind.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import { isComplete, type Seats, vacantSeats } from '../rules.ts'

/** One congress as the register shows it on a day. */
export interface CongressLine extends Seats {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly bloc: Bloc | undefined
  readonly term: string
  readonly plannedOn: IsoDate
  readonly heldUntil: IsoDate | undefined
  /** Days since the congress closed. */
  readonly daysSince: number | undefined
  /** Seats of the committee nobody sits on. */
  readonly vacant: number | undefined
  /** Posts of the body in force. */
  readonly posts: number
  /** Those of them that nobody holds. */
  readonly vacantPosts: number
  /** `superseded`: a later congress of the body has been held. */
  readonly state: 'planned' | 'incomplete' | 'complete' | 'superseded'
}

interface Row {
  readonly id: string
  readonly organisation_id: string
  readonly name: string
  readonly bloc: string
  readonly term: string
  readonly planned_on: IsoDate
  readonly held_until: IsoDate | null
  readonly seats: number
  readonly elected: number | null
  readonly added: number
  readonly left: number
  readonly posts: number
  readonly vacant_posts: number
  readonly superseded: boolean
}

/** The congresses of the bodies in force on the day whose ids `bodies` selects; the longest ago first, planned ones last. */
export async function readLines(db: ReadDb | Tx, bodies: RawBuilder<unknown>, day: IsoDate): Promise<CongressLine[]> {
  const rows = await readSql(db, inRegister(bodies, day))
  return rows.map((row) => toLine(row, day))
}

function inRegister(bodies: RawBuilder<unknown>, day: string) {
  return sql<Row>`
    with reach as (${bodies})
    select congress.id, congress.organisation_id, version.name, kind.bloc, congress.term,
      congress.planned_on::text, congress.held_until::text, congress.seats, congress.elected,
      (select coalesce(sum(count) filter (where c.kind <> 'left'), 0)::int from congress_change c
        where c.congress_id = congress.id and c.changed_on <= ${day}::date) as added,
      (select coalesce(sum(count) filter (where c.kind = 'left'), 0)::int from congress_change c
        where c.congress_id = congress.id and c.changed_on <= ${day}::date) as left,
      (select count(*)::int from post where post.organisation_id = congress.organisation_id
        and post.valid @> ${day}::date) as posts,
      (select count(*)::int from post where post.organisation_id = congress.organisation_id
        and post.valid @> ${day}::date
        and not exists (select 1 from holding h where h.post_id = post.id and h.valid @> ${day}::date)) as vacant_posts,
      exists (select 1 from congress later where later.organisation_id = congress.organisation_id
        and later.held_until > congress.held_until and later.held_until <= ${day}::date) as superseded
    from congress
    join reach on reach.id = congress.organisation_id
    join organisation_version version on version.organisation_id = congress.organisation_id
      and version.valid @> ${day}::date
    join organisation_kind kind on kind.code = version.kind
    order by congress.held_until nulls last, congress.planned_on, version.name collate "vi-x-icu"`
}

function toLine(row: Row, day: IsoDate): CongressLine {
  const isHeld = row.held_until !== null && row.held_until <= day
  const seats = {
    seats: row.seats,
    elected: isHeld ? (row.elected ?? undefined) : undefined,
    added: row.added,
    left: row.left,
  }
  return {
    ...seats,
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.name,
    bloc: isBloc(row.bloc) ? row.bloc : undefined,
    term: row.term,
    plannedOn: row.planned_on,
    heldUntil: isHeld ? (row.held_until ?? undefined) : undefined,
    daysSince: isHeld && row.held_until ? daysBetween(row.held_until, day) : undefined,
    vacant: vacantSeats(seats),
    posts: row.posts,
    vacantPosts: row.vacant_posts,
    state: stateOf(row, isHeld, isComplete(seats, row.vacant_posts)),
  }
}

function stateOf({ superseded }: Row, isHeld: boolean, complete: boolean): CongressLine['state'] {
  if (!isHeld) return 'planned'
  if (superseded) return 'superseded'
  return complete ? 'complete' : 'incomplete'
}
