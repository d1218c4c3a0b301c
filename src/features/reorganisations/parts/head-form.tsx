import { Form } from 'react-router'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import type { Reorganisation } from '../load-reorganisation.ts'
import { reorganisationsMessages } from '../messages.ts'

interface HeadFormProps {
  readonly decree: Reorganisation
  readonly refused: Refused | undefined
}

/** Number, days and summary of a draft. */
export function HeadForm({ decree, refused }: HeadFormProps) {
  const t = useTranslator(reorganisationsMessages)
  const mine = refused?.typed.intent === 'head' ? refused : undefined
  const field = (name: 'decreeNumber' | 'decreeDate' | 'effectiveOn' | 'summary', now: string) => ({
    name,
    defaultValue: mine?.typed[name] ?? now,
    error: mine?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
  const written = (day: string | undefined) => (day ? formatDate(day as IsoDate) : '')
  return (
    <Form method="post">
      <input type="hidden" name="version" value={decree.version} />
      <Fields>
        <TextInput
          {...field('decreeNumber', decree.decreeNumber)}
          label={t('reorganisations.number')}
          autoComplete="off"
        />
        <DateInput
          {...field('decreeDate', written(decree.decreeDate))}
          label={t('reorganisations.date')}
          hint={t('reorganisations.day-hint')}
        />
        <DateInput
          {...field('effectiveOn', written(decree.effectiveOn))}
          label={t('reorganisations.effective-on')}
          hint={t('reorganisations.day-hint')}
        />
        <TextInput {...field('summary', decree.summary)} label={t('reorganisations.summary')} autoComplete="off" />
      </Fields>
      <ButtonRow below>
        <Button name="intent" value="head">
          {t('reorganisations.save')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
