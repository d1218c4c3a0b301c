import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Fields } from '#ui/form/fields.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { siteMessages } from '../messages.ts'
import type { fieldsOf } from './refusal.tsx'

/** Names and descriptions of a section, in both languages. */
export function SectionFields({ field }: { readonly field: ReturnType<typeof fieldsOf> }) {
  const t = useTranslator(siteMessages)
  const required = t('site.required')
  return (
    <>
      <Fields>
        <TextInput {...field('nameVi')} label={t('site.name-vi')} required={required} lang="vi" />
        <TextInput {...field('nameEn')} label={t('site.name-en')} required={required} lang="en" />
      </Fields>
      <TextArea {...field('descriptionVi')} label={t('site.description-vi')} rows={2} lang="vi" />
      <TextArea {...field('descriptionEn')} label={t('site.description-en')} rows={2} lang="en" />
    </>
  )
}
