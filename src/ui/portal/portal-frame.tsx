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

interface PortalFrameProps {
  readonly skip: string
  /** A strip above every page that says none of it is real; with the name of the region. */
  readonly demonstration?: { readonly label: string; readonly text: ReactNode } | undefined
  readonly brand: { readonly href: string; readonly name: string; readonly line: string }
  readonly search?: SearchFormProps | undefined
  readonly menu: { readonly label: string; readonly items: readonly SectionLink[] }
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
          <span>
            <b>{brand.name}</b>
            {brand.line}
          </span>
        </a>
        {search !== undefined && <SearchForm {...search} />}
      </div>
      <nav className="menu" aria-label={menu.label}>
        <ul className="wrap">
          {menu.items.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item.current ? 'true' : undefined}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** The same masthead, sections and foot on every page of the portal. */
export function PortalFrame({ skip, demonstration, brand, search, menu, foot, article, children }: PortalFrameProps) {
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
      <PortalTop brand={brand} search={search} menu={menu} />
      <main className={article ? 'wrap page' : 'wrap'} id={mainId}>
        {children}
      </main>
      <PortalFoot {...foot} />
    </>
  )
}
