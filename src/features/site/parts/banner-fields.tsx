import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Select, type SelectOption } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { siteMessages } from '../messages.ts'
import { DayFields } from './dated-fields.tsx'
import type { fieldsOf } from './refusal.tsx'

interface BannerFieldsProps {
  readonly field: ReturnType<typeof fieldsOf>
  readonly pictures: readonly SelectOption[]
}

/** A stored picture, what it shows in words, where it leads, and on which days. */
export function BannerFields({ field, pictures }: BannerFieldsProps) {
  const t = useTranslator(siteMessages)
  const required = t('site.required')
  return (
    <>
      <Select
        {...field('fileId')}
        label={t('site.picture')}
        required={required}
        choose={t('site.choose-picture')}
        options={pictures}
      />
      <TextInput {...field('altVi')} label={t('site.alt-vi')} hint={t('site.alt-hint')} required={required} lang="vi" />
      <TextInput {...field('address')} label={t('site.link')} hint={t('site.link-hint')} inputMode="url" />
      <Fields>
        <DayFields field={field} />
      </Fields>
    </>
  )
}
