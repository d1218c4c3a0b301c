import { useTranslator } from '#platform/i18n/use-translator.ts'
import { RadioGroup } from '#ui/form/choice-group.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { siteMessages } from '../messages.ts'
import { DayFields } from './dated-fields.tsx'
import type { fieldsOf } from './refusal.tsx'

/** What a notice says, how loudly, and on which days. */
export function NoticeFields({ field }: { readonly field: ReturnType<typeof fieldsOf> }) {
  const t = useTranslator(siteMessages)
  return (
    <>
      <TextArea {...field('textVi')} label={t('site.text-vi')} required={t('site.required')} rows={2} lang="vi" />
      <TextArea {...field('textEn')} label={t('site.text-en')} rows={2} lang="en" />
      <TextInput {...field('address')} label={t('site.link')} hint={t('site.link-hint')} inputMode="url" />
      <RadioGroup
        {...field('importance')}
        label={t('site.importance')}
        choices={[
          { value: 'normal', label: t('site.normal') },
          { value: 'urgent', label: t('site.urgent') },
        ]}
      />
      <Fields>
        <DayFields field={field} />
      </Fields>
    </>
  )
}
