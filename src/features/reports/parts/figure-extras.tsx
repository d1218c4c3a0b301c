import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Note } from '#ui/text/note.tsx'
import type { FormItem } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'

interface ExtraProps {
  readonly item: FormItem
  readonly texts: Readonly<Record<string, string>>
  readonly editable: boolean
}

/** The line that explains an unusual figure: there when one is asked for or has been written. */
export function NoteField({
  item,
  needed,
  texts,
  error,
  editable,
}: ExtraProps & { needed: boolean; error: string | undefined }) {
  const t = useTranslator(reportPageMessages)
  const key = `n.${item.indicator.code}`
  const text = texts[key] ?? ''
  if (!editable) return text === '' ? null : <Note>{`${t('reports.note-label')}: ${text}`}</Note>
  if (!needed && text === '') return null
  return (
    <TextArea name={key} label={t('reports.note-label')} defaultValue={text} error={error} rows={2} maxLength={1000} />
  )
}

/** The breakdown of a figure, folded away until it is wanted. */
export function PartFields({
  item,
  texts,
  errors,
  locale,
  editable,
}: ExtraProps & { errors: Readonly<Record<string, string>>; locale: Locale }) {
  const t = useTranslator(reportPageMessages)
  const { indicator } = item
  if (!indicator.parts) return null
  const keyOf = (code: string) => `p.${indicator.code}.${code}`
  const given = indicator.parts.filter(({ code }) => (texts[keyOf(code)] ?? '') !== '')
  const names = indicator.parts.map(({ label }) => label[locale].toLocaleLowerCase(locale)).join(', ')
  if (!editable) {
    if (given.length === 0) return null
    return <Note>{given.map(({ code, label }) => `${label[locale]} ${texts[keyOf(code)]}`).join('; ')}</Note>
  }
  return (
    <Disclosure inner summary={t('reports.parts', { parts: names })} open={given.length > 0}>
      {indicator.parts.map(({ code, label }) => (
        <TextInput
          key={code}
          name={keyOf(code)}
          label={label[locale]}
          aria-label={t('reports.part-label', { name: indicator.name[locale], part: label[locale] })}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={texts[keyOf(code)] ?? ''}
          error={errors[keyOf(code)]}
        />
      ))}
    </Disclosure>
  )
}
