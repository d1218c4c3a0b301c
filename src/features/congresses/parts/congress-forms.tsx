import { Form } from 'react-router'
import { formatDate } from '#kernel/date-format.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Note } from '#ui/text/note.tsx'
import { congressesMessages } from '../messages.ts'
import type { CongressView } from '../queries/get-congress.ts'
import { CHANGE_KINDS } from '../rules.ts'
import { useField } from './use-field.ts'

interface CongressFormProps {
  readonly congress: CongressView
  readonly refused: Refused | undefined
}

/** When the congress was held and what it filled; open while nothing is recorded yet. */
export function HeldForm({ congress, refused }: CongressFormProps) {
  const t = useTranslator(congressesMessages)
  const field = useField('held', refused)
  const { heldFrom, heldUntil, seats, elected, version } = congress
  const title = t(heldUntil ? 'congresses.correct-held' : 'congresses.record-held')
  const hint = t('congresses.date-hint')
  return (
    <Disclosure summary={title} open={!heldUntil || refused?.typed.intent === 'held'}>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <Fields>
          <DateInput {...field('heldFrom', t('congresses.held-from'), heldFrom && formatDate(heldFrom))} hint={hint} />
          <DateInput
            {...field('heldUntil', t('congresses.held-until'), heldUntil && formatDate(heldUntil))}
            hint={hint}
          />
          <TextInput {...field('seats', t('congresses.seats-field'), seats)} inputMode="numeric" />
          <TextInput {...field('elected', t('congresses.elected-field'), elected)} inputMode="numeric" />
        </Fields>
        <ButtonRow below>
          <Button name="intent" value="held">
            {title}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

/** Says why a planned congress will not be held. */
export function CancelForm({ congress: { version }, refused }: CongressFormProps) {
  const t = useTranslator(congressesMessages)
  const field = useField('cancel', refused)
  return (
    <Disclosure summary={t('congresses.cancel')} open={refused?.typed.intent === 'cancel'}>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <Note as="p">{t('congresses.cancel-lead')}</Note>
        <Fields>
          <TextArea {...field('reason', t('congresses.reason'))} rows={3} />
        </Fields>
        <ButtonRow below>
          <Button name="intent" value="cancel">
            {t('congresses.cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

interface ChangeFormProps extends CongressFormProps {
  readonly idempotencyKey: string
}

/** Seats filled or left since the congress. */
export function ChangeForm({ congress, refused, idempotencyKey }: ChangeFormProps) {
  const t = useTranslator(congressesMessages)
  const field = useField('change', refused)
  const isRefused = refused?.typed.intent === 'change'
  return (
    <Disclosure summary={t('congresses.change')} open={isRefused}>
      <Form method="post">
        <input type="hidden" name="version" value={congress.version} />
        <input
          type="hidden"
          name="idempotencyKey"
          value={(isRefused && refused.typed.idempotencyKey) || idempotencyKey}
        />
        <Fields>
          <Select
            {...field('kind', t('congresses.kind'))}
            choose={t('congresses.choose')}
            options={CHANGE_KINDS.map((kind) => ({ value: kind, label: t(`congresses.kind-${kind}`) }))}
          />
          <TextInput {...field('count', t('congresses.count'))} inputMode="numeric" />
          <DateInput {...field('changedOn', t('congresses.changed-on'))} hint={t('congresses.date-hint')} />
          <TextInput {...field('decisionNumber', t('congresses.decision'))} autoComplete="off" />
        </Fields>
        <ButtonRow below>
          <Button name="intent" value="change">
            {t('congresses.change')}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
