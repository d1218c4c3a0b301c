import type { ReadDb } from '#platform/database.server.ts'

/** An item of the menu as those see it who keep it. */
export interface KeptItem {
  readonly id: string
  readonly parentId: string
  /** `section:ID`, `page:ID`, or empty when it leads to a typed address. */
  readonly target: string
  readonly address: string
  readonly labelVi: string
  readonly labelEn: string
  /** The words readers see in Vietnamese: its own, or the name of what it leads to. */
  readonly shownAs: string
  /** False while its section is archived or its page a draft. */
  readonly isShown: boolean
  readonly version: number
  readonly items: readonly KeptItem[]
}

/** The managed menu, the second level inside the first; empty while the menu is the sections in their order. */
export async function listMenu(db: ReadDb): Promise<KeptItem[]> {
  const rows = await db
    .selectFrom('menu_item as item')
    .leftJoin('section', 'section.id', 'item.section_id')
    .leftJoin('portal.menu_item as shown', 'shown.id', 'item.id')
    .leftJoin('static_page as page', 'page.id', 'item.page_id')
    .selectAll('item')
    .select(['section.name_vi as section_name', 'page.slug as page_slug', 'shown.label_vi as shown_label'])
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
  const under = Map.groupBy(rows, (row) => row.parent_id ?? '')
  const toItem = (row: (typeof rows)[number]): KeptItem => ({
    id: row.id,
    parentId: row.parent_id ?? '',
    target: row.section_id ? `section:${row.section_id}` : row.page_id ? `page:${row.page_id}` : '',
    address: row.address ?? '',
    labelVi: row.label_vi,
    labelEn: row.label_en,
    shownAs: row.shown_label ?? (row.label_vi || (row.section_name ?? row.page_slug ?? '')),
    isShown: row.shown_label !== null,
    version: row.version,
    items: (under.get(row.id) ?? []).map(toItem),
  })
  return (under.get('') ?? []).map(toItem)
}
