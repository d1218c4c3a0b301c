import { sql } from 'kysely'
import { parsePublicId } from '#kernel/id.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { listPosts } from './list-posts.ts'
import {
  type OrganisationRow,
  organisationAddress,
  organisationColumns,
  type PublicOrganisation,
} from './public-organisation.ts'

/** An organisation by itself; what stands below it is read apart. */
export type OneOrganisation = Omit<PublicOrganisation, 'childCount' | 'children'>

export interface FoundOrganisation {
  readonly organisation: OneOrganisation
  /** Those above it, the uppermost first. */
  readonly above: readonly { readonly href: string; readonly name: string }[]
}

/** The column is a 32-bit integer: a larger number is nobody's. */
const LARGEST = 2_147_483_647

/** The organisation that `SLUG-ID` leads to, with those above it; undefined when there is none today. */
export async function findOrganisation(db: ReadDb, slugAndId: string): Promise<FoundOrganisation | undefined> {
  const number = parsePublicId(slugAndId.slice(slugAndId.lastIndexOf('-') + 1))
  if (number === undefined || number > LARGEST) return undefined
  const [own, ...above] = await listWayUp(db, number)
  if (!own) return undefined
  const posts = await listPosts(db, [own.id])
  return {
    organisation: {
      id: own.id,
      href: organisationAddress(own.name, own.number),
      name: own.name,
      kind: { vi: own.kindVi, en: own.kindEn },
      officePhone: own.officePhone,
      posts: posts.get(own.id) ?? [],
    },
    above: above.toReversed().map((row) => ({ href: organisationAddress(row.name, row.number), name: row.name })),
  }
}

/** The organisation of that number and those above it, the nearest first. */
function listWayUp(db: ReadDb, number: number): Promise<OrganisationRow[]> {
  return readSql(
    db,
    sql<OrganisationRow>`
      with recursive way as (
        select ${organisationColumns}, 0 as depth from portal.organisation one where one.public_number = ${number}
        union all
        select ${organisationColumns}, way.depth + 1 from way join portal.organisation one on one.id = way."parentId"
      )
      select * from way order by depth`,
  )
}
