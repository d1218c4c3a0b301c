import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { organisationsMessages } from '../messages.ts'

/** The decision that establishes what a workbook lists, and the workbook itself. */
export function DecisionFields({ typed }: { readonly typed: Readonly<Record<string, string>> }) {
  const t = useTranslator(organisationsMessages)
  return (
    <>
      <Fields>
        <TextInput
          name="decisionNumber"
          label={t('organisations.decision-number')}
          defaultValue={typed.decisionNumber}
          autoComplete="off"
        />
        <DateInput
          name="decisionDate"
          label={t('organisations.decision-date')}
          hint={t('organisations.date-hint')}
          defaultValue={typed.decisionDate}
        />
        <DateInput
          name="from"
          label={t('organisations.from')}
          hint={t('organisations.date-hint')}
          defaultValue={typed.from}
        />
        <TextInput type="file" name="file" accept=".xlsx" label={t('organisations.file')} />
      </Fields>
      <ButtonRow below>
        <Button variant="go" name="intent" value="check">
          {t('organisations.check')}
        </Button>
      </ButtonRow>
    </>
  )
}
