import type { ReactNode } from 'react'
import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { organisationsMessages } from '../../messages.ts'
import styles from './post-form.module.css'

interface PostFormProps {
  readonly intent: string
  readonly title: string
  /** The words of the button; the title unless given. */
  readonly button?: string
  readonly refused: Refused | undefined
  readonly open?: boolean | undefined
  readonly idempotencyKey?: string
  readonly hidden?: Readonly<Record<string, string>>
  /** A form of its own that comes first. */
  readonly before?: ReactNode
  readonly children: ReactNode
}

/** One thing to do to the posts of a body, folded until it is wanted or was refused. */
export function PostForm({
  intent,
  title,
  button,
  refused,
  open,
  idempotencyKey,
  hidden = {},
  before,
  children,
}: PostFormProps) {
  return (
    <Disclosure summary={title} open={open || refused !== undefined}>
      {before && <div className={styles.before}>{before}</div>}
      {/* The server names every error at once; the browser would stop at the first. */}
      <Form method="post" noValidate>
        {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Fields>{children}</Fields>
        <ButtonRow below>
          <Button name="intent" value={intent}>
            {button ?? title}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

/** What every field of these forms shares: an id of its own, what was typed, what is wrong, the word for "required". */
export function useField(intent: string, refused: Refused | undefined) {
  const t = useTranslator(organisationsMessages)
  return (name: string, label: string, needed = true) => ({
    name,
    id: `${intent}-${name}`,
    label,
    defaultValue: refused?.typed[name],
    error: refused?.problem.fields.find(({ path }) => path.endsWith(`/${name}`))?.sentence,
    required: needed ? t('organisations.required') : undefined,
  })
}

/** The refusal when it answers this form. */
export function refusedIn(intent: string, refused: Refused | undefined): Refused | undefined {
  return refused?.typed.intent === intent ? refused : undefined
}
