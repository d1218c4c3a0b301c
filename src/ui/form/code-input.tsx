import { Field, type FieldWords } from './field.tsx'
import styles from './form.module.css'
import type { InputAttributes } from './text-input.tsx'

interface CodeInputProps extends FieldWords, Omit<InputAttributes, 'size' | 'className'> {
  /** How many signs the code has, with what stands between them: the field is as wide as they need. */
  readonly signs: number
}

/** A code copied from an app or from paper, sign by sign. */
export function CodeInput({ name, id, label, hint, error, required, signs, ...rest }: CodeInputProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(attributes) => (
        <input
          type="text"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          {...rest}
          {...attributes}
          size={signs + 1}
          className={styles.code}
        />
      )}
    </Field>
  )
}
