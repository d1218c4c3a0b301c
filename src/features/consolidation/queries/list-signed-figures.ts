import { sql } from 'kysely'
import { numberLine } from '#features/documents/index.ts'
import { readSumsOn } from '#features/figures/index.ts'
import { type Bilingual, getFormVersion, type Indicator, slotsOf } from '#features/indicators/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'

export interface SignedFigure {
  /** `2024Q3` */
  readonly period: string
  /** The total, or a ratio's numerator; null when nobody reported it. */
  readonly value: number | null
  /** Of a ratio. */
  readonly denominator?: number | null
  /** `Số 58-BC/BDVHU, 05/10/2024` */
  readonly source: string
  /** How many bodies had not reported when it was signed; absent when none. */
  readonly missing?: number
}

export interface SignedFigures {
  readonly name: Bilingual
  readonly unit: Bilingual
  readonly numerator?: Bilingual
  readonly denominator?: Bilingual
  /** The body that signed, under the name it had at the last of these signatures. */
  readonly organisation: string
  /** The body came to sum others between the periods by a reorganisation; absent when it made no difference. */
  readonly reorganised?: true
  readonly points: readonly SignedFigure[]
}

interface Which {
  /**
   * A body and its superiors, itself first: the first of them is meant that signed reports in these periods, itself or by its advisory
   * body, as a district's Mass Mobilisation Board signs for the Party committee.
   */
  readonly path: readonly string[]
  readonly indicator: string
  /** Codes of the first and the last period. */
  readonly from: string
  readonly to: string
}

interface Row {
  readonly organisation_id: string
  /** Place in the path; a half more for an advisory body. */
  readonly distance: number
  readonly organisation: string
  readonly period: string
  readonly period_id: string
  readonly last_day: string
  readonly form_version_id: string
  readonly total_values: readonly (number | null)[]
  readonly missing: number
  readonly signed_at: Date
  readonly number: number
  readonly symbol: string
}

/** What the signed consolidated reports of a body say of one indicator, the oldest first; undefined for none that may be published. */
export async function listSignedFigures(db: ReadDb | Tx, which: Which): Promise<SignedFigures | undefined> {
  const rows = await signedReports(db, which)
  const signer = rows.toSorted((a, b) => a.distance - b.distance)[0]?.organisation_id
  const signed = rows.filter((row) => row.organisation_id === signer)
  const indicator = await findPublic(db, which.indicator)
  if (!indicator) return undefined
  const points: SignedFigure[] = []
  for (const row of signed) {
    const point = await pointOf(db, which.indicator, row)
    if (point) points.push(point)
  }
  const { name, unit, numerator, denominator } = indicator
  return {
    name,
    unit,
    ...(numerator && { numerator }),
    ...(denominator && { denominator }),
    organisation: signed.at(-1)?.organisation ?? '',
    ...((await isReorganised(db, signed)) && { reorganised: true }),
    points,
  }
}

/** Whether what was signed earlier would read otherwise on the organisation of the last period. */
async function isReorganised(db: ReadDb | Tx, signed: readonly Row[]): Promise<boolean> {
  const last = signed.at(-1)
  if (!last || signed.length === 1) return false
  const periods = await Promise.all(
    signed.map(async ({ period_id, period, last_day, form_version_id }) => {
      return { id: period_id, code: period, lastDay: last_day, form: await getFormVersion(db, form_version_id) }
    }),
  )
  return (await readSumsOn(db, last.organisation_id, periods, last.last_day)).isOtherwise
}

function signedReports(db: ReadDb | Tx, { path, from, to }: Which): Promise<Row[]> {
  return readSql(
    db,
    sql<Row>`
      with signer as (
        select id, place::float as distance from unnest(${path}::uuid[]) with ordinality as body (id, place)
        union all
        select line.child_id, place + 0.5
        from unnest(${path}::uuid[]) with ordinality as body (id, place)
        join reporting_line line on line.parent_id = body.id and line.axis = 'territory'
        join organisation_version own on own.organisation_id = line.child_id and own.valid && line.valid
        join organisation_kind kind on kind.code = own.kind and kind.bloc = 'advisory'
        join organisation_version upper on upper.organisation_id = body.id and upper.valid && line.valid
        join organisation_kind upper_kind on upper_kind.code = upper.kind and upper_kind.level = kind.level
      )
      select distinct on (period.code, report.organisation_id)
             report.organisation_id, signer.distance, version.name as organisation, period.code as period,
             period.id as period_id, period.last_day, snapshot.form_version_id,
             snapshot.total_values, jsonb_array_length(snapshot.missing) as missing, snapshot.signed_at,
             document.number, document.symbol
      from report_snapshot snapshot
      join report on report.id = snapshot.report_id
      join signer on signer.id = report.organisation_id
      join period on period.id = report.period_id
      join document_number document on document.report_id = report.id
      join organisation_version version on version.organisation_id = report.organisation_id
       and version.valid @> (snapshot.signed_at at time zone 'Asia/Ho_Chi_Minh')::date
      where snapshot.total_values is not null
        and period.code between ${from} and ${to}
      order by period.code, report.organisation_id, snapshot.revision desc, signer.distance`,
  )
}

async function pointOf(db: ReadDb | Tx, code: string, row: Row): Promise<SignedFigure | undefined> {
  const form = await getFormVersion(db, row.form_version_id)
  const item = form.items.find(({ indicator }) => indicator.code === code)
  const slots = item && slotsOf(form, item)
  if (!slots) return undefined
  const { slot, denominatorSlot } = slots
  return {
    period: row.period,
    value: row.total_values[slot] ?? null,
    ...(denominatorSlot !== undefined && { denominator: row.total_values[denominatorSlot] ?? null }),
    source: `${numberLine(row.number, row.symbol)}, ${formatDate(localDate(row.signed_at) as IsoDate)}`,
    ...(row.missing > 0 && { missing: row.missing }),
  }
}

/** An indicator that may be shown outside. */
async function findPublic(db: ReadDb | Tx, code: string) {
  const row = await (db as ReadDb).selectFrom('indicator').selectAll().where('code', '=', code).executeTakeFirst()
  if (!row) return undefined
  const detail = row.detail as unknown as Pick<Indicator, 'internal' | 'numerator' | 'denominator'>
  if (detail.internal) return undefined
  return {
    name: { vi: row.name_vi, en: row.name_en },
    unit: { vi: row.unit_vi, en: row.unit_en },
    numerator: detail.numerator,
    denominator: detail.denominator,
  }
}
