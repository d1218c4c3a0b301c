import type { ReactNode } from 'react'
import { Mark } from '../frame/mark.tsx'
import { PortalFoot, type PortalFootProps } from './portal-foot.tsx'
import { SearchForm, type SearchFormProps } from './search-form.tsx'

export interface SectionLink {
  readonly href: string
  readonly label: string
  /** The section being read, or the section of the article being read. */
  readonly current?: boolean
}

interface MenuProps {
  readonly label: string
  readonly items: readonly SectionLink[]
}

interface PortalFrameProps {
  readonly skip: string
  /** A strip above every page that says none of it is real; with the name of the region. */
  readonly demonstration?: { readonly label: string; readonly text: ReactNode } | undefined
  readonly brand: {
    readonly href: string
    readonly name: string
    readonly line: string
    /** Language of name and line, where it is not the page's. */
    readonly lang?: string | undefined
  }
  readonly search?: SearchFormProps | undefined
  readonly menu: MenuProps & { readonly below?: MenuProps | undefined }
  /** What every reader should see first, above everything; with the name of the region. */
  readonly notices?: { readonly label: string; readonly lines: readonly ReactNode[] } | undefined
  readonly foot: PortalFootProps
  /** An article: title, tools and text on one measure, the facts in the margin where it is wide. */
  readonly article?: boolean
  readonly children: ReactNode
}

/** Id of the portal's main region, where the skip link leads. */
export const mainId = 'noi-dung'

/** The brand, the search and the sections. */
function PortalTop({ brand, search, menu }: Pick<PortalFrameProps, 'brand' | 'search' | 'menu'>) {
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={brand.href}>
          <Mark />
          <span lang={brand.lang}>
            <b>{brand.name}</b>
            {brand.line}
          </span>
        </a>
        {search !== undefined && <SearchForm {...search} />}
      </div>
      <Menu label={menu.label} items={menu.items} />
      {menu.below !== undefined && menu.below.items.length > 0 && <Menu {...menu.below} />}
    </header>
  )
}

function Menu({ label, items }: MenuProps) {
  return (
    <nav className="menu" aria-label={label}>
      <ul className="wrap">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same masthead, sections and foot on every page of the portal. */
export function PortalFrame(props: PortalFrameProps) {
  const { skip, demonstration, notices, brand, search, menu, foot, article, children } = props
  return (
    <>
      <a className="skip" href={`#${mainId}`}>
        {skip}
      </a>
      {demonstration !== undefined && (
        <aside className="demo" aria-label={demonstration.label}>
          <div className="wrap">{demonstration.text}</div>
        </aside>
      )}
      {notices !== undefined && notices.lines.length > 0 && (
        <aside className="urgent" aria-label={notices.label}>
          <ul className="wrap">
            {notices.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known only by its place
              <li key={place}>
                <b>{notices.label}:</b> {line}
              </li>
            ))}
          </ul>
        </aside>
      )}
      <PortalTop brand={brand} search={search} menu={menu} />
      <main className={article ? 'wrap page' : 'wrap'} id={mainId}>
        {children}
      </main>
      <PortalFoot {...foot} />
    </>
  )
}
