import { useLocation } from 'react-router'
import { useLocale } from '#platform/i18n/use-translator.ts'
import type { SectionLink } from '#ui/portal/portal-frame.tsx'
import type { PortalMenuItem } from '../../queries/portal-frame.ts'

export interface ShownMenu {
  readonly items: readonly SectionLink[]
  /** The second level of the item the reader is inside; empty when it has none. */
  readonly below: readonly SectionLink[]
}

/** The menu as this page shows it. `section`: the slug of the section being read, which is not always the page's address. */
export function useMenu(menu: readonly PortalMenuItem[], section: string | undefined): ShownMenu {
  const locale = useLocale()
  const { pathname } = useLocation()
  const here = section === undefined ? pathname : `/chuyen-muc/${section}`
  const link = (item: PortalMenuItem) => ({ href: item.href, label: item.label[locale], current: holds(item, here) })
  const within = menu.find((item) => holds(item, here))
  return { items: menu.map(link), below: within?.items.map(link) ?? [] }
}

function holds({ href, items }: PortalMenuItem, here: string): boolean {
  return href === here || items.some((item) => holds(item, here))
}
