import { classes } from '../classes.ts'
import type { Native } from '../native.ts'
import { Field, type FieldWords } from './field.tsx'
import styles from './form.module.css'

export interface TextAreaProps
  extends FieldWords,
    Pick<Native<'textarea'>, 'defaultValue' | 'rows' | 'maxLength' | 'spellCheck' | 'lang' | 'onChange' | 'ref'> {
  /** The words will stand on signed paper: set in the face of the paper. */
  readonly paper?: boolean
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ name, id, label, hint, error, required, paper = false, ...rest }: TextAreaProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(attributes) => <textarea rows={3} {...rest} {...attributes} className={classes(paper && styles.paper)} />}
    </Field>
  )
}
