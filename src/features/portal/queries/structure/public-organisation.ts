import { type RawBuilder, sql } from 'kysely'
import { publicId } from '#kernel/id.ts'
import { slug } from '#kernel/vietnamese.ts'

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

/** An organisation as it stands today, with its posts and what is shown below it. */
export interface PublicOrganisation {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly kind: { readonly vi: string; readonly en: string }
  readonly officePhone: string
  readonly posts: readonly PublicPost[]
  /** How many stand directly below it, shown or not. */
  readonly childCount: number
  /** All of those directly below it, or none where they stand on its own page only. */
  readonly children: readonly PublicOrganisation[]
}

/** A row of `portal.organisation`, as `organisationColumns` reads it. */
export interface OrganisationRow {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly kindVi: string
  readonly kindEn: string
  readonly officePhone: string
  readonly parentId: string | null
}

/** The columns of an `OrganisationRow`, of `one`. */
export const organisationColumns: RawBuilder<OrganisationRow> = sql`
  one.id, one.public_number as number, one.name, one.kind_vi as "kindVi", one.kind_en as "kindEn",
  one.office_phone as "officePhone", one.parent_id as "parentId"`

/** Siblings stand in the order of their kinds and then by name. */
export const inOrder = sql`one.position, one.name collate vietnamese, one.public_number`

export function organisationAddress(name: string, number: number): string {
  return `/to-chuc/${slug(name)}-${publicId(number)}`
}
