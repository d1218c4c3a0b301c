import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from 'react'
import { Form } from 'react-router'
import { Message } from '../message/message.tsx'
import styles from './form.module.css'

/** What the server takes of one form is 25 MB; some of it are the other fields. */
const MOST_BYTES = 24.5 * 1024 * 1024

interface FileFormProps extends Omit<ComponentProps<typeof Form>, 'method' | 'encType'> {
  /** Said instead of sending files that are too large together. */
  readonly tooLarge: string
}

/**
 * A form with files. Files that are larger together than the server takes are not sent: the form says so and keeps all that was typed.
 * Without a script the server says it.
 */
export function FileForm({ tooLarge, children, ...rest }: FileFormProps) {
  const [isTooLarge, setTooLarge] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusals > 0) said.current?.focus()
  }, [refusals])
  const weigh = (event: FormEvent<HTMLFormElement>) => {
    const isOver = bytesOf(event.currentTarget) > MOST_BYTES
    setTooLarge(isOver)
    return isOver
  }
  return (
    <Form
      {...rest}
      method="post"
      encType="multipart/form-data"
      onChange={weigh}
      onSubmit={(event) => {
        if (!weigh(event)) return
        event.preventDefault()
        setRefusals((count) => count + 1)
      }}
    >
      <div ref={said} tabIndex={-1} className={styles.said}>
        {isTooLarge && (
          <Message tone="hard" role="alert">
            {tooLarge}
          </Message>
        )}
      </div>
      {children}
    </Form>
  )
}

function bytesOf(form: HTMLFormElement): number {
  const inputs = [...form.elements].filter((one): one is HTMLInputElement => one instanceof HTMLInputElement)
  return inputs.flatMap(({ files }) => [...(files ?? [])]).reduce((bytes, { size }) => bytes + size, 0)
}
