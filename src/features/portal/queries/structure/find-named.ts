import { sql } from 'kysely'
import { searchKeys, searchPattern } from '#features/organisations/index.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { type OrganisationRow, organisationAddress, organisationColumns } from './public-organisation.ts'

/** As many as a reader looks through; more words find fewer. */
const SHOWN = 50

export interface NamedOrganisation {
  readonly id: string
  readonly href: string
  readonly name: string
  /** The name of its superior; undefined: it is a head of the tree. */
  readonly superior: string | undefined
}

export interface NamedOrganisations {
  readonly found: readonly NamedOrganisation[]
  /** There are others. */
  readonly areCut: boolean
}

/**
 * Organisations of today whose name, short name or symbol holds all these words, however they are typed, at most 50: those whose
 * name begins with them first, each part in the order of names without accents.
 */
export async function findNamed(db: ReadDb, words: string): Promise<NamedOrganisations> {
  const keys = await searchKeys(db, words)
  if (keys.length === 0) return { found: [], areCut: false }
  const rows = await readSql(
    db,
    sql<OrganisationRow & { superior: string | null; place: number }>`
      with found as (
        select ${organisationColumns},
               row_number() over (order by one.search_key like ${` ${keys.join(' ')}%`} desc, one.search_key) as place
        from portal.organisation one where one.search_key like all(${keys.map(searchPattern)}::text[])
        order by place limit ${SHOWN + 1}
      )
      select found.*, above.name as superior
      from found left join portal.organisation above on above.id = found."parentId" order by found.place`,
  )
  const found = rows.slice(0, SHOWN).map(({ id, name, number, superior }) => {
    return { id, href: organisationAddress(name, number), name, superior: superior ?? undefined }
  })
  return { found, areCut: rows.length > SHOWN }
}
