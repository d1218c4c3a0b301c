import type { Native } from '../native.ts'
import styles from './entry.module.css'

export interface EntryInputProps
  extends Pick<Native<'input'>, 'defaultValue' | 'readOnly' | 'onChange' | 'onKeyDown' | 'onPaste' | 'ref' | 'form'> {
  readonly name: string
  readonly id?: string | undefined
  /** The whole of it in words: indicator, period, unit. */
  readonly label: string
  /** Id of the row's review cell, when it says something. */
  readonly describedBy?: string | undefined
  /** The figure cannot be submitted as it is. */
  readonly invalid?: boolean
}

/** A figure to type: text with a numeric keypad, so that `1.240` and `98,6` can be written as they are read. */
export function EntryInput({ id, name, label, describedBy, invalid = false, ...rest }: EntryInputProps) {
  return (
    <input
      {...rest}
      id={id ?? name}
      name={name}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid ? true : undefined}
    />
  )
}

interface EntryPairProps {
  /** What stands between the two, such as "trên" (out of). */
  readonly between: string
  readonly first: EntryInputProps
  readonly second: EntryInputProps
}

/** A rate is typed as its two parts, "412 out of 418"; the percentage is computed. */
export function EntryPair({ between, first, second }: EntryPairProps) {
  return (
    <span className={styles.pair}>
      <EntryInput {...first} />
      <span>{between}</span>
      <EntryInput {...second} />
    </span>
  )
}
