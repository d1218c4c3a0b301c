import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { congressesMessages } from '../messages.ts'
import { useField } from './use-field.ts'

interface PlanFormProps {
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly idempotencyKey: string
  readonly refused: Refused | undefined
}

/** Enters a congress: whose, of which term, planned for when, with how many seats. */
export function PlanForm({ bodies, idempotencyKey, refused }: PlanFormProps) {
  const t = useTranslator(congressesMessages)
  const field = useField('plan', refused)
  return (
    <Disclosure summary={t('congresses.plan')} open={refused !== undefined}>
      <Form method="post">
        <input type="hidden" name="idempotencyKey" value={refused?.typed.idempotencyKey ?? idempotencyKey} />
        <Fields>
          <Select
            {...field('organisationId', t('congresses.body'))}
            choose={t('congresses.choose')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput {...field('term', t('congresses.term'))} hint={t('congresses.term-hint')} />
          <DateInput {...field('plannedOn', t('congresses.planned-on'))} hint={t('congresses.date-hint')} />
          <TextInput {...field('seats', t('congresses.seats-field'))} inputMode="numeric" />
        </Fields>
        <ButtonRow below>
          <Button name="intent" value="plan">
            {t('congresses.plan')}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
