import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Select, type SelectOption } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { siteMessages } from '../messages.ts'
import type { fieldsOf } from './refusal.tsx'

interface MenuItemFieldsProps {
  readonly field: ReturnType<typeof fieldsOf>
  readonly targets: readonly SelectOption[]
  /** Items of the first level it could stand under. */
  readonly parents: readonly SelectOption[]
}

/** Where an item leads, what it says, what it stands under. */
export function MenuItemFields({ field, targets, parents }: MenuItemFieldsProps) {
  const t = useTranslator(siteMessages)
  return (
    <>
      <Fields>
        <Select {...field('target')} label={t('site.target')} choose={t('site.choose-target')} options={targets} />
        <TextInput {...field('address')} label={t('site.link')} hint={t('site.link-hint')} inputMode="url" />
        <TextInput {...field('labelVi')} label={t('site.label-vi')} hint={t('site.label-hint')} lang="vi" />
        <TextInput {...field('labelEn')} label={t('site.label-en')} hint={t('site.label-hint')} lang="en" />
      </Fields>
      <Select {...field('parentId')} label={t('site.parent')} choose={t('site.first-level')} options={parents} />
    </>
  )
}
