import type { ReactNode } from 'react'
import { FieldError, type FieldWords, Hint, LabelWords, wiring } from './field.tsx'
import styles from './form.module.css'

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly checked: boolean
  readonly describedBy?: string | undefined
  readonly invalid?: true | undefined
}

/** One box or one button with its words, the whole line a target. */
function ChoiceLine({ type, id, name, choice, checked, describedBy, invalid }: ChoiceProps) {
  const hint = choice.hint === undefined ? undefined : `${id}-hint`
  const described = [describedBy, hint].filter((part) => part !== undefined).join(' ')
  return (
    <div className={styles.choice}>
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={invalid}
      />
      <label htmlFor={id}>{choice.label}</label>
      <Hint of={id}>{choice.hint}</Hint>
    </div>
  )
}

interface GroupProps extends FieldWords {
  readonly type: 'radio' | 'checkbox'
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
}

/** A question with its answers. The first answer carries the group's id, so that the error summary can lead to it. */
function ChoiceGroup({ type, choices, chosen, ...words }: GroupProps) {
  const { id, name, 'aria-describedby': described, 'aria-invalid': invalid } = wiring(words)
  return (
    <div className={styles.field}>
      <fieldset className={styles.group} aria-describedby={described}>
        <legend>
          <LabelWords label={words.label} required={words.required} />
        </legend>
        <Hint of={id}>{words.hint}</Hint>
        {choices.map((choice, place) => (
          <ChoiceLine
            key={choice.value}
            type={type}
            id={place === 0 ? id : `${id}-${choice.value}`}
            name={name}
            choice={choice}
            checked={chosen.includes(choice.value)}
            invalid={invalid}
          />
        ))}
      </fieldset>
      <FieldError of={id}>{words.error}</FieldError>
    </div>
  )
}

interface RadioGroupProps extends FieldWords {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
}

/** Exactly one of a few. */
export function RadioGroup({ defaultValue, ...rest }: RadioGroupProps) {
  return <ChoiceGroup {...rest} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
}

interface CheckboxGroupProps extends FieldWords {
  readonly choices: readonly Choice[]
  readonly defaultValues?: readonly string[]
}

/** Any number of a few; the form receives the name once for each. */
export function CheckboxGroup({ defaultValues = [], ...rest }: CheckboxGroupProps) {
  return <ChoiceGroup {...rest} type="checkbox" chosen={defaultValues} />
}

interface CheckboxProps extends FieldWords {
  /** What the form receives when it is ticked; `on` unless given. */
  readonly value?: string
  readonly defaultChecked?: boolean
}

/** A single statement to tick. */
export function Checkbox({ value = 'on', defaultChecked = false, ...words }: CheckboxProps) {
  const { id, name, 'aria-invalid': invalid } = wiring(words)
  const label = <LabelWords label={words.label} required={words.required} />
  return (
    <div className={styles.field}>
      <ChoiceLine
        type="checkbox"
        id={id}
        name={name}
        choice={{ value, label, hint: words.hint }}
        checked={defaultChecked}
        describedBy={invalid && `${id}-error`}
        invalid={invalid}
      />
      <FieldError of={id}>{words.error}</FieldError>
    </div>
  )
}
