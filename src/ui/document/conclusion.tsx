import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './document.module.css'

/** Conclusions in their order. */
export function Conclusions({ children }: { readonly children: ReactNode }) {
  return <ol className={styles.conclusions}>{children}</ol>
}

export interface ClearFact {
  /** What is made clear: lead body, product, deadline. */
  readonly term: string
  readonly value: ReactNode
}

interface ConclusionProps {
  /** Its number in the list. */
  readonly number: number
  /** The words as they were said. */
  readonly quoted: ReactNode
  readonly facts: readonly ClearFact[]
  /** A `StateMark`: whether all that must be clear is. */
  readonly state?: ReactNode
  /** Messages and buttons. */
  readonly children?: ReactNode
}

/** The quoted words, and what makes them a task: one lead body, a product, a deadline with its weekday. */
export function Conclusion({ number, quoted, facts, state, children }: ConclusionProps) {
  return (
    <li className={styles.conclusion}>
      <b>{number}</b>
      <div>
        <p className={styles.quoted}>{quoted}</p>
        <dl className={styles.five}>
          {facts.map((fact) => (
            <div key={fact.term}>
              <dt>{fact.term}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
        {state}
        {children}
      </div>
    </li>
  )
}

interface ConclusionEditProps {
  readonly number: number
  /** The form: fields, messages, buttons. */
  readonly children: ReactNode
}

/** The conclusion being written, raised and marked in the list. */
export function ConclusionEdit({ number, children }: ConclusionEditProps) {
  return (
    <li className={classes(styles.conclusion, styles.edit)}>
      <b>{number}</b>
      <div>{children}</div>
    </li>
  )
}
