import type { Native } from '../native.ts'
import { Field, type FieldWords } from './field.tsx'
import styles from './form.module.css'

interface DateInputProps extends FieldWords, Pick<Native<'input'>, 'defaultValue' | 'autoComplete' | 'onChange'> {}

/**
 * A date typed as `dd/mm/yyyy`, or as its eight digits: some numeric keypads have no slash. Text, never the browser's own date control: that one shows the
 * order of its own language, and 04/05 would be May to one reader and April to another. Say the order in the hint.
 */
export function DateInput({ name, id, label, hint, error, required, ...rest }: DateInputProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(attributes) => (
        <input
          autoComplete="off"
          {...rest}
          {...attributes}
          type="text"
          inputMode="numeric"
          maxLength={10}
          className={styles.date}
        />
      )}
    </Field>
  )
}
