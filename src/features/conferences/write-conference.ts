import { listSignedReports } from '#features/consolidation/index.ts'
import { getPeriod } from '#features/periods/index.ts'
import { parsePeriodCode } from '#kernel/period.ts'
import type { Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuseFields } from '#platform/problem.ts'
import { type Attendance, findAttendance } from './attendance.ts'
import type { ConferenceFields } from './conference-input.ts'
import { proposeTitle } from './rules.ts'

/** The chair as copied into the conference: posts move on, minutes do not. */
export interface Chair {
  readonly chair_holding_id: string | null
  readonly chair_name: string
  readonly chair_title: string
}

export interface CheckedConference {
  readonly columns: ReturnType<typeof columnsOf>
  readonly attendance: Attendance
}

/**
 * Checks what was said against the day of the conference and gives the columns to write; refuses with every field
 * problem at once. `kept`: the chair copied earlier, when neither the chair nor the day changes.
 */
export async function checkConference(
  tx: Tx,
  organisationId: string,
  fields: ConferenceFields,
  kept?: Chair,
): Promise<CheckedConference> {
  const period = await getPeriod(tx, fields.periodId)
  const attendance = await findAttendance(tx, organisationId, fields.heldOn)
  const signed = fields.snapshotId ? await listSignedReports(tx, { periodId: period.id }) : []
  const faults: FieldProblem[] = []
  const chair = kept ?? findChair(attendance, fields.chairHoldingId)
  if (!chair) faults.push({ path: '/chairHoldingId', code: 'conferences.chair-not-holding' })
  if (fields.snapshotId && !signed.some((report) => report.snapshotId === fields.snapshotId)) {
    faults.push({ path: '/snapshotId', code: 'conferences.report-not-signed' })
  }
  const known = new Set(attendance.bodies.map((body) => body.id))
  for (const id of Object.keys(fields.bodies)) {
    if (!known.has(id)) faults.push({ path: `/bodies/${id}`, code: 'conferences.body-not-below' })
  }
  refuseFields('input.invalid', faults)
  const code = parsePeriodCode(period.code)
  const title = fields.title || (code ? proposeTitle(fields.kind, code) : '')
  refuseFields('input.invalid', title ? [] : [{ path: '/title', code: 'input.required' }])
  return { columns: columnsOf(fields, title, chair), attendance }
}

function findChair({ chairs }: Attendance, holdingId: string): Chair | undefined {
  const holder = chairs.find((one) => one.holdingId === holdingId)
  return holder && { chair_holding_id: holdingId, chair_name: holder.personName, chair_title: holder.printedTitle }
}

function columnsOf(fields: ConferenceFields, title: string, chair: Chair | undefined) {
  return {
    period_id: fields.periodId,
    kind: fields.kind,
    title,
    held_on: fields.heldOn,
    session_of_day: fields.sessionOfDay,
    place: fields.place,
    public: fields.public,
    chair_holding_id: chair?.chair_holding_id ?? null,
    chair_name: chair?.chair_name ?? '',
    chair_title: chair?.chair_title ?? '',
    snapshot_id: fields.snapshotId ?? null,
  }
}

/** Writes the participants in place of any before: organisations in tree order under their names of that day, then guests. */
export async function writeParticipants(
  tx: Tx,
  conferenceId: string,
  fields: ConferenceFields,
  { bodies }: Attendance,
): Promise<void> {
  const sent = bodies.flatMap(({ id, name }) => {
    const headCount = fields.bodies[id]
    return headCount === undefined ? [] : [{ organisation_id: id, label: name, head_count: headCount }]
  })
  const guests = fields.guests.map(({ label, headCount }) => ({ organisation_id: null, label, head_count: headCount }))
  const rows = [...sent, ...guests].map((row, place) => ({ ...row, conference_id: conferenceId, position: place + 1 }))
  await tx.deleteFrom('conference_participant').where('conference_id', '=', conferenceId).execute()
  if (rows.length > 0) await tx.insertInto('conference_participant').values(rows).execute()
}
