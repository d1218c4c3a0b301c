import type { ReadDb } from '#platform/database.server.ts'

interface Bilingual {
  readonly vi: string
  readonly en: string
}

export interface PortalSectionView {
  readonly slug: string
  readonly name: Bilingual
}

/** An item of the menu; `items`: the second level, shown while the reader is inside this one. */
export interface PortalMenuItem {
  readonly href: string
  readonly label: Bilingual
  readonly items: readonly PortalMenuItem[]
}

export interface PortalNotice {
  readonly id: string
  /** English is empty where nobody wrote it. */
  readonly text: Bilingual
  /** Where it leads; empty: nowhere. */
  readonly address: string
  readonly isUrgent: boolean
}

/** What stands around every page of the portal. */
export interface PortalFrameView {
  readonly name: string
  readonly portalName: string
  readonly address: string
  readonly phone: string
  readonly demonstration: boolean
  /** Those in use, in their order. */
  readonly sections: readonly PortalSectionView[]
  readonly menu: readonly PortalMenuItem[]
  /** Those of today, urgent ones first. */
  readonly notices: readonly PortalNotice[]
  /** Addresses of the static pages readers can find. */
  readonly pages: readonly string[]
}

export async function getPortalFrame(db: ReadDb): Promise<PortalFrameView> {
  const [locality, sections, items, notices, pages] = await Promise.all([
    db.selectFrom('portal.locality').selectAll().executeTakeFirst(),
    listOpenSections(db),
    listItems(db),
    listNotices(db),
    db.selectFrom('portal.page').select('address').execute(),
  ])
  return {
    name: locality?.name ?? 'Nhịp Cầu',
    portalName: locality?.portal_name ?? 'Nhịp Cầu',
    address: locality?.address ?? '',
    phone: locality?.phone ?? '',
    demonstration: locality?.demonstration ?? false,
    sections,
    menu:
      items.length > 0
        ? items
        : sections.map(({ slug, name }) => ({ href: `/chuyen-muc/${slug}`, label: name, items: [] })),
    notices,
    pages: pages.map(({ address }) => address ?? ''),
  }
}

async function listOpenSections(db: ReadDb): Promise<PortalSectionView[]> {
  const rows = await db
    .selectFrom('portal.section')
    .selectAll()
    .where('archived', '=', false)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ slug: row.slug ?? '', name: { vi: row.name_vi ?? '', en: row.name_en ?? '' } }))
}

async function listItems(db: ReadDb): Promise<PortalMenuItem[]> {
  const rows = await db.selectFrom('portal.menu_item').selectAll().orderBy('position').orderBy('id').execute()
  const under = Map.groupBy(rows, (row) => row.parent_id ?? '')
  const toItem = (row: (typeof rows)[number]): PortalMenuItem => ({
    href: row.href ?? '',
    label: { vi: row.label_vi ?? '', en: row.label_en ?? '' },
    items: (under.get(row.id ?? '-') ?? []).map(toItem),
  })
  return (under.get('') ?? []).map(toItem)
}

async function listNotices(db: ReadDb): Promise<PortalNotice[]> {
  const rows = await db
    .selectFrom('portal.notice')
    .selectAll()
    .orderBy('importance', 'desc')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id ?? '',
    text: { vi: row.text_vi ?? '', en: row.text_en ?? '' },
    address: row.address ?? '',
    isUrgent: row.importance === 'urgent',
  }))
}
