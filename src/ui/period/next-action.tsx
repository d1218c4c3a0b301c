import type { ReactNode } from 'react'
import styles from './next-action.module.css'

interface NextActionProps {
  /** Name of the region: "What to do first". */
  readonly label: string
  readonly title: string
  /** Why it is next, in a sentence or two. */
  readonly why: ReactNode
  /** The time left in large words, and what it is left until. */
  readonly due?: { readonly left: string; readonly until: ReactNode } | undefined
  /** One `Button` or `ButtonLink` with variant `go`, worded with its verb and object. */
  readonly children: ReactNode
}

/** The one next thing, said in words at the top of a screen: what, why, by when, one verb. */
export function NextAction({ label, title, why, due, children }: NextActionProps) {
  return (
    <section className={styles.next} aria-label={label}>
      <div className={styles.what}>
        <h2>{title}</h2>
        <p>{why}</p>
      </div>
      {due !== undefined && (
        <p className={styles.due}>
          <b>{due.left}</b>
          {due.until}
        </p>
      )}
      <div className={styles.verb}>{children}</div>
    </section>
  )
}
