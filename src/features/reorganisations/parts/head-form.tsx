import { Form } from 'react-router'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Refused, SaidProblem } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields, WholeLine } from '#ui/form/fields.tsx'
import { TextArea, type TextAreaProps } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Message } from '#ui/message/message.tsx'
import type { Reorganisation } from '../load-reorganisation.ts'
import { reorganisationsMessages } from '../messages.ts'
import { HEAD_LABELS } from '../read-head.ts'

interface HeadFormProps {
  /** Absent: one that is not kept yet. */
  readonly decree:
    | Pick<Reorganisation, 'version' | 'decreeNumber' | 'decreeDate' | 'effectiveOn' | 'summary'>
    | undefined
  /** Of a new one, so that sending the form twice makes one draft. */
  readonly idempotencyKey?: string
  readonly refused: Refused | undefined
}

/** Number, days and summary of a draft. */
export function HeadForm({ decree, idempotencyKey, refused }: HeadFormProps) {
  const t = useTranslator(reorganisationsMessages)
  const field = fieldsOf(refused)
  const written = (day: string | undefined) => (day ? formatDate(day as IsoDate) : '')
  return (
    <Form method="post">
      {decree && <input type="hidden" name="version" value={decree.version} />}
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      <Fields>
        <TextInput
          {...field('decreeNumber', decree?.decreeNumber ?? '')}
          label={t('reorganisations.number')}
          autoComplete="off"
        />
        <DateInput
          {...field('decreeDate', written(decree?.decreeDate))}
          label={t('reorganisations.date')}
          hint={t('reorganisations.day-hint')}
        />
        <DateInput
          {...field('effectiveOn', written(decree?.effectiveOn))}
          label={t('reorganisations.effective-on')}
          hint={t('reorganisations.day-hint')}
        />
        <SummaryField {...field('summary', decree?.summary ?? '')} />
      </Fields>
      <ButtonRow below>
        <Button name="intent" value="head">
          {t(decree ? 'reorganisations.save' : 'reorganisations.begin-draft')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** What a decree is about: as long as it is, seen whole. */
export function SummaryField(words: Pick<TextAreaProps, 'name' | 'defaultValue' | 'error'>) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <WholeLine>
      <TextArea {...words} rows={2} lang="vi" label={t('reorganisations.summary')} />
    </WholeLine>
  )
}

/** That a draft was saved, and what its head still lacks before it can be applied. */
export function SavedHead({ unfinished }: { readonly unfinished: SaidProblem['fields'] }) {
  const t = useTranslator(reorganisationsMessages)
  if (unfinished.length === 0) {
    return (
      <Message tone="fine" role="status">
        {t('reorganisations.saved')}
      </Message>
    )
  }
  return (
    <>
      <Message tone="note" role="status">
        {t('reorganisations.saved-unfinished', { count: unfinished.length })}
      </Message>
      <ul>
        {unfinished.map(({ path, sentence }) => {
          const field = path.slice(1)
          const label = HEAD_LABELS[field]
          return (
            <li key={path}>
              <a href={`#${field}`}>
                {label ? t('reorganisations.at-field', { field: t(label), sentence }) : sentence}
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What a field shows: as it is kept, or what was typed and refused, with the reason. */
function fieldsOf(refused: Refused | undefined) {
  const mine = refused?.typed.intent === 'head' ? refused : undefined
  return (name: 'decreeNumber' | 'decreeDate' | 'effectiveOn' | 'summary', now: string) => ({
    name,
    defaultValue: mine?.typed[name] ?? now,
    error: mine?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
}
