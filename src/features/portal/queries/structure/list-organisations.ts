import { parsePublicId, publicId } from '#kernel/id.ts'
import { slug } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A post as it stands today. */
export interface PublicPost {
  readonly id: string
  /** The title as printed of whoever holds it, else the bare post. */
  readonly title: string
  /** Undefined: vacant. */
  readonly holder: string | undefined
  readonly officePhone: string
  readonly officeEmail: string
}

/** An organisation as it stands today, with its posts and what is below it. */
export interface PublicOrganisation {
  readonly id: string
  readonly number: number
  readonly href: string
  readonly name: string
  readonly kind: { readonly vi: string; readonly en: string }
  readonly officePhone: string
  readonly posts: readonly PublicPost[]
  readonly children: readonly PublicOrganisation[]
}

/** The tree of today, siblings in the order of their kinds and then by name. */
export async function listOrganisations(db: ReadDb): Promise<PublicOrganisation[]> {
  const rows = await db.selectFrom('portal.organisation').selectAll().orderBy('position').orderBy('name').execute()
  const posts = Map.groupBy(await listPosts(db), (row) => row.organisation_id)
  const below = Map.groupBy(rows, (row) => row.parent_id ?? '')
  const toOrganisation = (row: (typeof rows)[number]): PublicOrganisation => ({
    id: row.id ?? '',
    number: row.public_number ?? 0,
    href: organisationAddress(row.name ?? '', row.public_number ?? 0),
    name: row.name ?? '',
    kind: { vi: row.kind_vi ?? '', en: row.kind_en ?? '' },
    officePhone: row.office_phone ?? '',
    posts: (posts.get(row.id) ?? []).map(toPost),
    children: (below.get(row.id ?? '-') ?? []).map(toOrganisation),
  })
  return (below.get('') ?? []).map(toOrganisation)
}

/** The organisation that `SLUG-ID` leads to, with those above it, the uppermost first; undefined when there is none. */
export async function findOrganisation(
  db: ReadDb,
  slugAndId: string,
): Promise<{ organisation: PublicOrganisation; above: PublicOrganisation[] } | undefined> {
  const number = parsePublicId(slugAndId.slice(slugAndId.lastIndexOf('-') + 1))
  const seek = (
    among: readonly PublicOrganisation[],
    above: PublicOrganisation[],
  ): { organisation: PublicOrganisation; above: PublicOrganisation[] } | undefined => {
    for (const organisation of among) {
      if (organisation.number === number) return { organisation, above }
      const found = seek(organisation.children, [...above, organisation])
      if (found) return found
    }
    return undefined
  }
  return number === undefined ? undefined : seek(await listOrganisations(db), [])
}

function organisationAddress(name: string, number: number): string {
  return `/to-chuc/${slug(name)}-${publicId(Math.max(number, 1))}`
}

async function listPosts(db: ReadDb) {
  return db.selectFrom('portal.post').selectAll().orderBy('position').orderBy('id').execute()
}

function toPost(row: Awaited<ReturnType<typeof listPosts>>[number]): PublicPost {
  return {
    id: row.id ?? '',
    title: row.printed_title ?? row.title ?? '',
    holder: row.full_name ?? undefined,
    officePhone: row.office_phone ?? '',
    officeEmail: row.office_email ?? '',
  }
}
