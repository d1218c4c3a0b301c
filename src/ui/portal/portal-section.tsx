import type { ReactNode } from 'react'

interface PortalSectionProps {
  readonly id: string
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A part of a portal page, named by its heading. */
export function PortalSection({ id, title, children }: PortalSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Sections side by side where there is room. */
export function SideBySide({ children }: { readonly children: ReactNode }) {
  return <div className="two">{children}</div>
}

/** Short sections, three to a row where there is room; a row that is not full leaves its place empty. */
export function ThreeToARow({ children }: { readonly children: ReactNode }) {
  return <div className="three">{children}</div>
}

interface LeadingStoryProps {
  readonly id: string
  readonly href: string
  readonly title: ReactNode
  /** Its section and date, above the title. */
  readonly above: ReactNode
  readonly children: ReactNode
}

/** The first story of the home page: its title is the page's `h1`. */
export function LeadingStory({ id, href, title, above, children }: LeadingStoryProps) {
  return (
    <section aria-labelledby={id}>
      <p className="note">{above}</p>
      <h1 id={id}>
        <a href={href}>{title}</a>
      </h1>
      {children}
    </section>
  )
}
