import type { ReadDb } from '#platform/database.server.ts'

export interface PortalSectionView {
  readonly slug: string
  readonly name: { readonly vi: string; readonly en: string }
}

/** What stands around every page of the portal. */
export interface PortalFrameView {
  readonly name: string
  readonly portalName: string
  readonly address: string
  readonly phone: string
  readonly demonstration: boolean
  readonly sections: readonly PortalSectionView[]
}

export async function getPortalFrame(db: ReadDb): Promise<PortalFrameView> {
  const locality = await db.selectFrom('portal.locality').selectAll().executeTakeFirst()
  const sections = await db.selectFrom('portal.section').selectAll().orderBy('position').execute()
  return {
    name: locality?.name ?? 'Nhịp Cầu',
    portalName: locality?.portal_name ?? 'Nhịp Cầu',
    address: locality?.address ?? '',
    phone: locality?.phone ?? '',
    demonstration: locality?.demonstration ?? false,
    sections: sections.map((row) => ({
      slug: row.slug ?? '',
      name: { vi: row.name_vi ?? '', en: row.name_en ?? '' },
    })),
  }
}
