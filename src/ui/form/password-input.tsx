import { Field, type FieldWords } from './field.tsx'

interface PasswordInputProps extends FieldWords {
  /** Tells password managers whether to fill in or to make a new one. */
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password. Pasting is allowed, and the value is never written back into the page. */
export function PasswordInput({ name, id, label, hint, error, required, autoComplete }: PasswordInputProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(attributes) => (
        <input {...attributes} type="password" autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} />
      )}
    </Field>
  )
}
