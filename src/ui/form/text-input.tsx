import type { Native } from '../native.ts'
import { Field, type FieldWords } from './field.tsx'

/** Attributes of a one-line control beyond its words; wiring is the field's own business. */
export type InputAttributes = Omit<
  Native<'input'>,
  keyof FieldWords | 'required' | 'aria-describedby' | 'aria-invalid' | 'aria-required'
>

/** One line of text. Use `type`, `inputMode` and `autoComplete` to call the right keypad and memory. */
export function TextInput({ name, id, label, hint, error, required, ...rest }: FieldWords & InputAttributes) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(attributes) => <input type="text" {...rest} {...attributes} />}
    </Field>
  )
}
