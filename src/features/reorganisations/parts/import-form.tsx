import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { FileForm } from '#ui/form/file-form.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { reorganisationsMessages } from '../messages.ts'
import { NEW, replacing, TWIN_FIELD, type TwinDraft } from '../sheet/twin-choice.ts'
import { SummaryField } from './head-form.tsx'

interface ImportFormProps {
  readonly typed: Readonly<Record<string, string>>
  readonly twin: TwinDraft | undefined
}

/** The head of a decree and its workbook; when there is a draft of it already, what becomes of that. */
export function ImportForm({ typed, twin }: ImportFormProps) {
  const t = useTranslator(reorganisationsMessages)
  const say = useTranslator(platformMessages)
  const required = t('reorganisations.required')
  return (
    <FileForm tooLarge={say('http.files-too-large')}>
      <Fields>
        <TextInput
          name="decreeNumber"
          label={t('reorganisations.number')}
          required={required}
          defaultValue={typed.decreeNumber}
        />
        <DateInput
          name="decreeDate"
          label={t('reorganisations.date')}
          required={required}
          hint={t('reorganisations.day-hint')}
          defaultValue={typed.decreeDate}
        />
        <DateInput
          name="effectiveOn"
          label={t('reorganisations.effective-on')}
          required={required}
          hint={t('reorganisations.day-hint')}
          defaultValue={typed.effectiveOn}
        />
        <SummaryField name="summary" defaultValue={typed.summary} />
        <TextInput type="file" name="file" accept=".xlsx,.csv" label={t('reorganisations.file')} required={required} />
      </Fields>
      <ButtonRow below>
        {twin ? <TwinButtons twin={twin} /> : <Button variant="go">{t('reorganisations.read-file')}</Button>}
      </ButtonRow>
    </FileForm>
  )
}

function TwinButtons({ twin }: { readonly twin: TwinDraft }) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <>
      <Button variant="go" name={TWIN_FIELD} value={replacing(twin)}>
        {t('reorganisations.replace-twin')}
      </Button>
      <Button name={TWIN_FIELD} value={NEW}>
        {t('reorganisations.beside-twin')}
      </Button>
    </>
  )
}
