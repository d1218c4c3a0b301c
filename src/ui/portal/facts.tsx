import type { ReactNode } from 'react'

export interface Fact {
  readonly term: string
  readonly value: ReactNode
  /** Language of both, where it is not the page's. */
  readonly lang?: string | undefined
}

/** What the article is about, in pairs: in the margin where it is wide, above the text where it is not. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.term} lang={fact.lang}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
