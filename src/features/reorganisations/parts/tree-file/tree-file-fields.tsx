import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { reorganisationsMessages } from '../../messages.ts'

interface TreeFileFieldsProps {
  readonly typed: Readonly<Record<string, string>>
  /** Checking a workbook is the next thing to do. */
  readonly isNext: boolean
}

/** The decree that establishes what a workbook lists, and the workbook itself. */
export function TreeFileFields({ typed, isNext }: TreeFileFieldsProps) {
  const t = useTranslator(reorganisationsMessages)
  const required = t('reorganisations.required')
  return (
    <>
      <Fields>
        <TextInput
          name="decreeNumber"
          label={t('reorganisations.number')}
          required={required}
          defaultValue={typed.decreeNumber}
          autoComplete="off"
        />
        {(['decreeDate', 'effectiveOn'] as const).map((name) => (
          <DateInput
            key={name}
            name={name}
            label={t(name === 'decreeDate' ? 'reorganisations.date' : 'reorganisations.effective-on')}
            hint={t('reorganisations.day-hint')}
            required={required}
            defaultValue={typed[name]}
          />
        ))}
        <TextInput type="file" name="file" accept=".xlsx" label={t('reorganisations.tree-file')} required={required} />
      </Fields>
      <ButtonRow below>
        <Button variant={isNext ? 'go' : 'plain'} name="intent" value="check">
          {t('reorganisations.check-tree')}
        </Button>
      </ButtonRow>
    </>
  )
}
