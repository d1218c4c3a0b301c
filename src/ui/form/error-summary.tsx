import { type ReactNode, useEffect, useRef } from 'react'
import styles from './form.module.css'

export interface SummarisedError {
  /** Id of the field, as its `FieldWords` give it. */
  readonly field: string
  readonly message: ReactNode
}

interface ErrorSummaryProps {
  readonly id?: string
  /** How many things are to be put right, in words. */
  readonly title: string
  /** All of them, in the order of the fields; with none, nothing is rendered. */
  readonly errors: readonly SummarisedError[]
}

/**
 * All errors of a form at once, above it, each a link to its field. Read aloud when it appears, and given the keyboard
 * focus where a script runs, so that the next key goes to the first error.
 */
export function ErrorSummary({ id = 'error-summary', title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // A new answer from the server is a new array: the focus returns to the summary each time, not at each render.
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} id={id} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
