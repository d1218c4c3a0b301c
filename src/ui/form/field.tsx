import type { ReactNode } from 'react'
import styles from './form.module.css'

/** What every control shares: its name in the form and the words around it. */
export interface FieldWords {
  readonly name: string
  /** Also the target of the error summary's link; the name unless given. */
  readonly id?: string | undefined
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and how to put it right; shown beside the field and read with it. */
  readonly error?: ReactNode
  /** The word for "required", such as "bắt buộc"; given exactly when the field is. */
  readonly required?: string | undefined
}

/** The attributes that tie a control to its label, hint and error. */
export interface FieldWiring {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

/** Something is there to show: neither absent nor an empty string. */
function said(words: ReactNode): boolean {
  return words !== undefined && words !== null && words !== false && words !== ''
}

/**
 * Ids and ARIA attributes of a field. `aria-required` rather than `required`: the browser would stop the form at the
 * first empty field, in its own language; the server answers with all errors at once, in the reader's.
 */
export function wiring({ name, id = name, hint, error, required }: FieldWords): FieldWiring {
  const described = [said(error) && `${id}-error`, said(hint) && `${id}-hint`].filter((part) => part !== false)
  return {
    id,
    name,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': said(error) ? true : undefined,
    'aria-required': required === undefined ? undefined : true,
  }
}

/** The label with the word for "required" in brackets: a word, not an asterisk. */
export function LabelWords({ label, required }: Pick<FieldWords, 'label' | 'required'>) {
  return (
    <>
      {label}
      {required !== undefined && <span className={styles.needed}> ({required})</span>}
    </>
  )
}

/** The sentence under the label that says what is wanted. */
export function Hint({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  if (!said(children)) return null
  return (
    <span className={styles.hint} id={`${of}-hint`}>
      {children}
    </span>
  )
}

/** The message under a control that was refused. */
export function FieldError({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  if (!said(children)) return null
  return (
    <p className={styles.error} id={`${of}-error`}>
      {children}
    </p>
  )
}

interface FieldProps extends FieldWords {
  /** Draws the control with the given attributes; every one of them must reach the element. */
  readonly children: (attributes: FieldWiring) => ReactNode
}

/** A label, a hint, one control, and its error beside it. */
export function Field({ children, ...words }: FieldProps) {
  const attributes = wiring(words)
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={attributes.id}>
        <LabelWords label={words.label} required={words.required} />
      </label>
      <Hint of={attributes.id}>{words.hint}</Hint>
      {children(attributes)}
      <FieldError of={attributes.id}>{words.error}</FieldError>
    </div>
  )
}
