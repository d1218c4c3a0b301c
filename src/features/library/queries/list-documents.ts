import { getOrganisation, organisationPaths } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { workplaceOf } from '../document-address.ts'
import { abilities, type DocumentAbility } from '../policy.ts'
import { DOCUMENT_STATES, type DocumentState } from '../rules.ts'

export interface DocumentLine {
  readonly id: string
  readonly href: string
  readonly numberSymbol: string
  readonly abstract: string
  readonly type: { readonly vi: string; readonly en: string }
  readonly signedOn: IsoDate
  readonly state: DocumentState
  readonly can: Record<DocumentAbility, boolean>
}

const MOST = 200

/** The documents the person may read, the newest signed first; all states, or one of them. */
export async function listDocuments(
  db: ReadDb,
  actor: Actor,
  day: IsoDate,
  filter: { readonly state?: DocumentState | undefined } = {},
): Promise<DocumentLine[]> {
  const { state } = filter
  const rows = await db
    .selectFrom('library_document as document')
    .innerJoin('library_document_type as type', 'type.id', 'document.type_id')
    .select(['document.id', 'document.organisation_id', 'document.number_symbol', 'document.abstract'])
    .select(['document.signed_on', 'document.state', 'type.name_vi', 'type.name_en'])
    .$if(state !== undefined, (query) => query.where('document.state', '=', state ?? 'draft'))
    .orderBy('document.signed_on', 'desc')
    .orderBy('document.public_number', 'desc')
    .limit(MOST)
    .execute()
  const organisations = rows.map((row) => row.organisation_id)
  const paths = await organisationPaths(db, organisations, day)
  const lines = rows.map((row): DocumentLine => {
    const facts = { state: row.state as DocumentState, path: paths.get(row.organisation_id) ?? [] }
    return {
      id: row.id,
      href: workplaceOf(row.id),
      numberSymbol: row.number_symbol,
      abstract: row.abstract,
      type: { vi: row.name_vi, en: row.name_en },
      signedOn: row.signed_on as IsoDate,
      state: facts.state,
      can: abilities(actor, facts),
    }
  })
  return lines.filter(({ can }) => can.read)
}

/** The state named in a page's address; undefined for none or an unknown one. */
export function stateNamed(text: string | null): DocumentState | undefined {
  return DOCUMENT_STATES.find((state) => state === text)
}

/** The organisations the person enters documents for, as choices of a form. */
export async function listKeepingOrganisations(db: ReadDb, actor: Actor, day: IsoDate) {
  const ids = new Set(actor.roles.filter(({ role }) => role === 'editor').map((held) => held.organisationId))
  const organisations = await Promise.all([...ids].map((id) => getOrganisation(db, id, day)))
  return organisations.map(({ id, name }) => ({ value: id, label: name }))
}
