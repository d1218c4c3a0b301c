import { sql } from 'kysely'
import type { FormVersion } from '#features/indicators/index.ts'
import { getOrganisation, namesOfCopied, type OrganisationView } from '#features/organisations/index.ts'
import type { Period } from '#features/periods/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { PeriodCode } from '#kernel/period.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import type { Sums } from './queries/read-sums.ts'
import type { ReportDocumentFacts } from './report-facts.ts'
import type { SigningBody } from './signing/find-signer.ts'

type BodyFacts = Pick<
  ReportDocumentFacts,
  | 'form'
  | 'periodCode'
  | 'window'
  | 'family'
  | 'upperBody'
  | 'copiesTo'
  | 'issuingBody'
  | 'kindName'
  | 'symbol'
  | 'reportsTo'
  | 'place'
>

/** The body that issues a document: what the document says of it, the congress term it numbers in, how it signs. */
export interface Issuer {
  readonly facts: BodyFacts
  readonly term: string
  readonly body: SigningBody
}

/** The part of a document that follows from the body and the period: layout, names, symbol, place, window; and how it signs. */
export async function composeFacts(
  db: ReadDb | Tx,
  organisationId: string,
  period: Period,
  form: FormVersion,
): Promise<Issuer> {
  const read = db as ReadDb
  const organisation = await getOrganisation(read, organisationId, period.lastDay)
  const { partyLayout, collective } = organisation.signing
  const locality = await read.selectFrom('locality').select(['document_place', 'term']).executeTakeFirst()
  const family = partyLayout ? 'party' : 'state'
  const facts: BodyFacts = {
    form,
    periodCode: period.code as PeriodCode,
    window: { from: period.firstDay as IsoDate, to: period.lastDay as IsoDate },
    family,
    upperBody: partyLayout ? await upperBody(read, organisation, period.lastDay) : superiorInLine(organisation),
    copiesTo: await namesOfCopied(read, organisationId, period.lastDay),
    issuingBody: organisation.name,
    kindName: organisation.kindName.vi,
    symbol: organisation.symbol,
    reportsTo: parentOn('territory', organisation),
    place: locality?.document_place ?? '',
  }
  const names = [organisation.name, organisation.shortName]
  return { facts, term: locality?.term ?? '', body: { organisationId, family, collective, names } }
}

/** The part that follows from the sums: totals over approved reports, how many gave each, who is missing. */
export function sumFacts(
  { approved, cumulative, counts, isReorganised }: Sums,
  asked: Readonly<Record<string, number>>,
  missing: readonly { readonly name: string }[],
): Pick<ReportDocumentFacts, 'totals' | 'cumulative' | 'isReorganised' | 'counts' | 'asked' | 'missing'> {
  return { totals: approved, cumulative, isReorganised, counts, asked, missing: missing.map(({ name }) => name) }
}

function parentOn(axis: 'territory' | 'line', { parents }: OrganisationView): string | undefined {
  return parents.find((parent) => parent.axis === axis)?.name
}

/** A body prints its superior in its own line, but a People's Committee, which belongs to no other body, prints none. */
function superiorInLine(organisation: OrganisationView): string | undefined {
  return organisation.signing.collective?.deputySignsForHead ? undefined : parentOn('line', organisation)
}

/** The Party committee of the same area prints above the body's name; where there is none, the body it reports to. */
async function upperBody(db: ReadDb, { id, name }: OrganisationView, day: string): Promise<string> {
  const [row] = await readSql(
    db,
    sql<{ name: string }>`
    with own as (
      select area_id from organisation_version where organisation_id = ${id}::uuid and valid @> ${day}::date
    )
    (select v.name from organisation_version v join organisation_kind k on k.code = v.kind, own
     where v.area_id = own.area_id and k.bloc = 'party' and v.valid @> ${day}::date
       and v.organisation_id <> ${id}::uuid order by v.name limit 1)
    union all
    (select v.name from reporting_line l join organisation_version v on v.organisation_id = l.parent_id
     where l.child_id = ${id}::uuid and l.axis = 'territory' and l.valid @> ${day}::date
       and v.valid @> ${day}::date limit 1)
    limit 1`,
  )
  return row?.name ?? name
}
