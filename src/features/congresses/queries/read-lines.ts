import { type RawBuilder, sql } from 'kysely'
import { findHeirs, type Heir } from '#features/organisations/index.ts'
import { daysBetween, type IsoDate } from '#kernel/date.ts'
import { type Bloc, isBloc } from '#kernel/organisation-kind.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import { isComplete, type Seats, vacantSeats } from '../rules.ts'

/** One congress as the register shows it on a day; of a body that is no more, as on its last day. */
export interface CongressLine extends Seats {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  /** From when the body is no more; undefined while it is in force. */
  readonly endedOn: IsoDate | undefined
  /** Who goes on for a body that is no more. */
  readonly heir: Heir | undefined
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
  /** `superseded`: a later congress of the body has been held. `cancelled`: it will not be held. */
  readonly state: 'planned' | 'incomplete' | 'complete' | 'superseded' | 'cancelled'
  /** Why it was cancelled. */
  readonly cancelReason: string | undefined
}

interface Row {
  readonly id: string
  readonly organisation_id: string
  readonly name: string
  readonly bloc: string
  readonly ended_on: IsoDate | null
  readonly seen_on: IsoDate
  readonly term: string
  readonly planned_on: IsoDate
  readonly held_until: IsoDate | null
  readonly cancelled_on: IsoDate | null
  readonly cancel_reason: string | null
  readonly seats: number
  readonly elected: number | null
  readonly added: number
  readonly left: number
  readonly posts: number
  readonly vacant_posts: number
  readonly superseded: boolean
}

/**
 * The congresses of the bodies whose ids `bodies` selects, of those that are no more too; the longest ago first, planned ones last.
 */
export async function readLines(db: ReadDb | Tx, bodies: RawBuilder<unknown>, day: IsoDate): Promise<CongressLine[]> {
  const rows = await readSql(db, inRegister(bodies, day))
  const ended = rows.filter((row) => row.ended_on !== null).map((row) => row.organisation_id)
  const heirs = await findHeirs(db, ended, day)
  return rows.map((row) => ({ ...toLine(row), heir: heirs.get(row.organisation_id) }))
}

/** Each congress with its body as of the day, or of its last day where that is earlier. */
function inRegister(bodies: RawBuilder<unknown>, day: string) {
  return sql<Row>`
    with reach as (${bodies}), seen as (
      select congress.*, version.name, version.kind, least(${day}::date, upper(version.valid) - 1) as seen_on,
        case when upper(version.valid) <= ${day}::date then upper(version.valid) end as ended_on
      from congress
      join reach on reach.id = congress.organisation_id
      join lateral (select name, kind, valid from organisation_version of_body
        where of_body.organisation_id = congress.organisation_id and lower(of_body.valid) <= ${day}::date
        order by lower(of_body.valid) desc limit 1) version on true
    )
    select seen.id, seen.organisation_id, seen.name, kind.bloc, seen.ended_on::text, seen.seen_on::text, seen.term,
      seen.planned_on::text, seen.held_until::text, seen.cancelled_on::text, seen.cancel_reason, seen.seats, seen.elected,
      (select coalesce(sum(count) filter (where c.kind <> 'left'), 0)::int from congress_change c
        where c.congress_id = seen.id and c.changed_on <= seen.seen_on) as added,
      (select coalesce(sum(count) filter (where c.kind = 'left'), 0)::int from congress_change c
        where c.congress_id = seen.id and c.changed_on <= seen.seen_on) as left,
      (select count(*)::int from post where post.organisation_id = seen.organisation_id
        and post.valid @> seen.seen_on) as posts,
      (select count(*)::int from post where post.organisation_id = seen.organisation_id and post.valid @> seen.seen_on
        and not exists (select 1 from holding h where h.post_id = post.id and h.valid @> seen.seen_on)) as vacant_posts,
      exists (select 1 from congress later where later.organisation_id = seen.organisation_id
        and later.held_until > seen.held_until and later.held_until <= seen.seen_on) as superseded
    from seen
    join organisation_kind kind on kind.code = seen.kind
    order by seen.held_until nulls last, seen.planned_on, seen.name collate vietnamese`
}

function toLine(row: Row): Omit<CongressLine, 'heir'> {
  const day = row.seen_on
  const isHeld = row.held_until !== null && row.held_until <= day
  const isCancelled = row.cancelled_on !== null && row.cancelled_on <= day
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
    endedOn: row.ended_on ?? undefined,
    bloc: isBloc(row.bloc) ? row.bloc : undefined,
    term: row.term,
    plannedOn: row.planned_on,
    heldUntil: isHeld ? (row.held_until ?? undefined) : undefined,
    daysSince: isHeld && row.held_until ? daysBetween(row.held_until, day) : undefined,
    vacant: vacantSeats(seats),
    posts: row.posts,
    vacantPosts: row.vacant_posts,
    state: isCancelled ? 'cancelled' : stateOf(row, isHeld, isComplete(seats, row.vacant_posts)),
    cancelReason: isCancelled ? (row.cancel_reason ?? undefined) : undefined,
  }
}

function stateOf({ superseded }: Row, isHeld: boolean, complete: boolean): CongressLine['state'] {
  if (!isHeld) return 'planned'
  if (superseded) return 'superseded'
  return complete ? 'complete' : 'incomplete'
}
