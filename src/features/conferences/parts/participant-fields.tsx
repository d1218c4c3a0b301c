import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { EntryInput } from '#ui/table/entry-input.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { conferencesMessages } from '../messages.ts'
import type { ConferenceFieldsProps } from './conference-fields.ts'
import styles from './participant-fields.module.css'
import { errorOf } from './refusal.tsx'

/** One number a body, blank for those not invited, and free lines for everybody else. */
export function ParticipantFields({ values, offer, problem }: ConferenceFieldsProps) {
  const t = useTranslator(conferencesMessages)
  const sent = offer.bodies.filter((body) => values[`bodies.${body.id}`])
  const wrong = offer.bodies.some((body) => errorOf(problem, `bodies.${body.id}`))
  return (
    <>
      <Disclosure summary={`${t('conferences.bodies')}: ${sent.length}/${offer.bodies.length}`} open={wrong}>
        <Note as="p">{t('conferences.bodies-hint')}</Note>
        <BodyTable values={values} offer={offer} problem={problem} />
      </Disclosure>
      <TextArea
        name="guests"
        label={t('conferences.guests')}
        hint={t('conferences.guests-hint')}
        error={errorOf(problem, 'guests')}
        defaultValue={values.guests ?? ''}
      />
    </>
  )
}

function BodyTable({ values, offer, problem }: ConferenceFieldsProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <DataTable
      caption={t('conferences.bodies')}
      captionHidden
      fold="none"
      columns={
        <>
          <Column>{t('conferences.bodies')}</Column>
          <Column num>{t('conferences.people')}</Column>
        </>
      }
    >
      <Rows>
        {offer.bodies.map((body) => (
          <BodyRow
            key={body.id}
            name={body.name}
            field={`bodies.${body.id}`}
            value={values[`bodies.${body.id}`] ?? ''}
            error={errorOf(problem, `bodies.${body.id}`)}
          />
        ))}
      </Rows>
    </DataTable>
  )
}

interface BodyRowProps {
  readonly name: string
  readonly field: string
  readonly value: string
  readonly error: string | undefined
}

function BodyRow({ name, field, value, error }: BodyRowProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <Row>
      <RowHead>
        {name}
        {error !== undefined && (
          <Message tone="hard" id={`${field}-error`}>
            {error}
          </Message>
        )}
      </RowHead>
      <Cell num>
        <span className={styles.people}>
          <EntryInput
            name={field}
            label={t('conferences.people-of', { name })}
            describedBy={error === undefined ? undefined : `${field}-error`}
            invalid={error !== undefined}
            defaultValue={value}
          />
        </span>
      </Cell>
    </Row>
  )
}
