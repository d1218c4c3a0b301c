import { sql } from 'kysely'
import type { FormVersion } from '#features/indicators/index.ts'
import { getOrganisation, type Holder, namesOfCopied } from '#features/organisations/index.ts'
import type { Period } from '#features/periods/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { PeriodCode } from '#kernel/period.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import type { ReportDocumentFacts } from './compose-document.ts'
import type { Sums } from './queries/read-sums.ts'

/** The part of a document that follows from the body and the period: names, symbol, place, window. */
export async function composeFacts(
  db: ReadDb | Tx,
  organisationId: string,
  period: Period,
  form: FormVersion,
): Promise<
  Pick<
    ReportDocumentFacts,
    'form' | 'periodCode' | 'window' | 'upperBody' | 'copiesTo' | 'issuingBody' | 'symbol' | 'place'
  > & { term: string }
> {
  const read = db as ReadDb
  const organisation = await getOrganisation(read, organisationId, period.lastDay)
  const locality = await read.selectFrom('locality').select(['document_place', 'term']).executeTakeFirst()
  return {
    form,
    periodCode: period.code as PeriodCode,
    window: { from: period.firstDay as IsoDate, to: period.lastDay as IsoDate },
    upperBody: await upperBody(read, organisationId, period.lastDay, organisation.name),
    copiesTo: await namesOfCopied(read, organisationId, period.lastDay),
    issuingBody: organisation.name,
    symbol: organisation.symbol,
    place: locality?.document_place ?? '',
    term: locality?.term ?? '',
  }
}

/** The part that follows from the sums: totals over approved reports, how many gave each, who is missing. */
export function sumFacts(
  { approved, cumulative, counts, isReorganised }: Sums,
  asked: Readonly<Record<string, number>>,
  missing: readonly { readonly name: string }[],
): Pick<ReportDocumentFacts, 'totals' | 'cumulative' | 'isReorganised' | 'counts' | 'asked' | 'missing'> {
  return { totals: approved, cumulative, isReorganised, counts, asked, missing: missing.map(({ name }) => name) }
}

/** A holder as printed under the signature: the bare post in capitals, and the name. */
export function signatureOf({ postTitle, personName }: Holder): ReportDocumentFacts['signer'] {
  return { post: postTitle.toLocaleUpperCase('vi'), name: personName }
}

/** The Party committee of the same area prints above the body's name; where there is none, the body it reports to. */
async function upperBody(db: ReadDb, organisationId: string, day: string, fallback: string): Promise<string> {
  const [row] = await readSql(
    db,
    sql<{ name: string }>`
    with own as (
      select area_id from organisation_version where organisation_id = ${organisationId}::uuid and valid @> ${day}::date
    )
    (select v.name from organisation_version v join organisation_kind k on k.code = v.kind, own
     where v.area_id = own.area_id and k.bloc = 'party' and v.valid @> ${day}::date
       and v.organisation_id <> ${organisationId}::uuid order by v.name limit 1)
    union all
    (select v.name from reporting_line l join organisation_version v on v.organisation_id = l.parent_id
     where l.child_id = ${organisationId}::uuid and l.axis = 'territory' and l.valid @> ${day}::date
       and v.valid @> ${day}::date limit 1)
    limit 1`,
  )
  return row?.name ?? fallback
}
