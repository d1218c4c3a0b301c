import type { ReactNode } from 'react'

export interface FootLink {
  readonly href: string
  readonly label: string
  /** Language of the words, where it is not the page's. */
  readonly lang?: string
}

export interface PortalFootProps {
  /** The responsible body, its address and telephone. */
  readonly publisher: ReactNode
  readonly columns: readonly (readonly FootLink[])[]
}

/** Who answers for the portal, and its lesser pages. */
export function PortalFoot({ publisher, columns }: PortalFootProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>{publisher}</div>
        {columns.map((links) => (
          <ul key={links.map((link) => link.href).join(' ')}>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} lang={link.lang}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </footer>
  )
}
