import type { ReactNode } from 'react'

interface PathProps {
  readonly label: string
  /** From the home page down to the section; the page itself is not among them. */
  readonly steps: readonly { readonly href: string; readonly label: string }[]
}

/** Where the page stands in the portal. */
export function Path({ label, steps }: PathProps) {
  return (
    <nav className="path" aria-label={label}>
      {steps.map((step, place) => (
        <span key={step.href}>
          {place > 0 && ' / '}
          <a href={step.href}>{step.label}</a>
        </span>
      ))}
    </nav>
  )
}

/** The date of the last change, below the tools: never the date of first publication. */
export function UpdatedOn({ children }: { readonly children: ReactNode }) {
  return <p className="when">{children}</p>
}

/** The body of an article on its measure. */
export function ArticleText({ lang, children }: { readonly lang?: string | undefined; readonly children: ReactNode }) {
  return (
    <div className="text" lang={lang}>
      {children}
    </div>
  )
}

interface CorrectionProps {
  /** Name of the block: "Đính chính". */
  readonly label: string
  /** Dated, saying what was wrong and what is right, with a link to the history. */
  readonly children: ReactNode
}

/** A correction, above the text it corrects. */
export function Correction({ label, children }: CorrectionProps) {
  return (
    <aside className="fix" aria-label={label}>
      <p>{children}</p>
    </aside>
  )
}

/** The opening paragraph, larger and in the face of the paper. */
export function Lead({ lang, children }: { readonly lang?: string | undefined; readonly children: ReactNode }) {
  return (
    <p className="lead" lang={lang}>
      {children}
    </p>
  )
}

/** Who wrote it, at the end and to the right. */
export function Byline({ children }: { readonly children: ReactNode }) {
  return <p className="byline">{children}</p>
}

/** Printed only: the article's address and the hour of printing. */
export function PrintedFoot({ children }: { readonly children: ReactNode }) {
  return <p className="paper note">{children}</p>
}

interface MoreProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** What to read next; not printed. */
export function More({ id, title, children }: MoreProps) {
  return (
    <section className="more" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
