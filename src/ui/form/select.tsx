import type { Native } from '../native.ts'
import { Field, type FieldWords } from './field.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

interface SelectProps extends FieldWords, Pick<Native<'select'>, 'defaultValue' | 'autoComplete' | 'onChange' | 'ref'> {
  readonly options: readonly SelectOption[]
  /** The first line, with an empty value, when nothing is chosen yet: "Chọn cơ quan". */
  readonly choose?: string | undefined
}

/** One of a list. */
export function Select({ name, id, label, hint, error, required, options, choose, ...rest }: SelectProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(attributes) => (
        <select {...rest} {...attributes}>
          {choose !== undefined && <option value="">{choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
