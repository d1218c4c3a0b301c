import type { TopicView } from '#features/topics/index.ts'
import type { Refused } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Checkbox } from '#ui/form/choice-group.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { libraryMessages } from '../messages.ts'
import type { DocumentField } from '../queries/get-document.ts'
import type { DocumentTypeView } from '../queries/list-types.ts'
import { errorOf } from './refusal.tsx'

interface DocumentFieldsProps {
  readonly types: readonly DocumentTypeView[]
  readonly topics: readonly TopicView[]
  /** What the fields show before anything is typed. */
  readonly values: Partial<Readonly<Record<DocumentField, string>>>
  readonly refused: Refused | undefined
}

/** What is said of a document, with what was typed and what was refused. */
export function DocumentFields({ types, topics, values, refused }: DocumentFieldsProps) {
  const t = useTranslator(libraryMessages)
  const locale = useLocale()
  const field = fieldsOf(values, refused)
  const required = t('library.required')
  return (
    <>
      <Fields>
        <TextInput
          {...field('numberSymbol')}
          label={t('library.number')}
          hint={t('library.number-hint')}
          required={required}
          lang="vi"
        />
        <Select
          {...field('typeSlug')}
          label={t('library.type')}
          required={required}
          choose={t('library.choose-type')}
          options={types.map(({ slug, name }) => ({ value: slug, label: name[locale] }))}
        />
        <Dates field={field} />
      </Fields>
      <TextArea
        {...field('abstract')}
        label={t('library.abstract')}
        hint={t('library.abstract-hint')}
        required={required}
        rows={3}
        lang="vi"
      />
      <Bodies field={field} topics={topics} />
      <AddedFiles refused={refused} />
    </>
  )
}

type FieldOf = (name: DocumentField) => { name: string; defaultValue: string | undefined; error: string | undefined }

function fieldsOf(values: DocumentFieldsProps['values'], refused: Refused | undefined): FieldOf {
  return (name) => ({ name, defaultValue: refused?.typed[name] ?? values[name], error: errorOf(refused, name) })
}

function Dates({ field }: { readonly field: FieldOf }) {
  const t = useTranslator(libraryMessages)
  return (
    <>
      <DateInput
        {...field('signedOn')}
        label={t('library.signed-on')}
        hint={t('library.date-hint')}
        required={t('library.required')}
      />
      <DateInput {...field('effectiveOn')} label={t('library.effective-on')} hint={t('library.effective-hint')} />
    </>
  )
}

function Bodies({ field, topics }: { readonly field: FieldOf; readonly topics: readonly TopicView[] }) {
  const t = useTranslator(libraryMessages)
  return (
    <>
      <TextInput
        {...field('issuingBody')}
        label={t('library.issuing-body')}
        required={t('library.required')}
        lang="vi"
      />
      <Fields>
        <TextInput {...field('signatoryName')} label={t('library.signatory-name')} lang="vi" />
        <TextInput {...field('signatoryTitle')} label={t('library.signatory-title')} lang="vi" />
        <Select
          {...field('topicSlug')}
          label={t('library.topic')}
          choose={t('library.no-topic')}
          options={topics.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </Fields>
    </>
  )
}

function AddedFiles({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(libraryMessages)
  return (
    <>
      <TextInput
        type="file"
        multiple
        name="files"
        accept=".pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png,.webp,.gif"
        label={t('library.add-files')}
        hint={t('library.files-hint')}
        error={errorOf(refused, 'files')}
      />
      {refused?.problem.code === 'library.same' && <Checkbox name="another" label={t('library.another')} />}
    </>
  )
}
