import type { TopicView } from '#features/topics/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Refused } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { articlesMessages } from '../messages.ts'
import type { PublicIndicator } from '../queries/list-public-indicators.ts'
import type { SectionView } from '../queries/list-sections.ts'
import { AddedFile } from './added-file.tsx'
import { FigureHelp } from './figure-help.tsx'
import { TopicsField } from './topics-field.tsx'

/** What the fields show before anything is typed. */
export interface FieldValues {
  readonly title: string
  readonly sectionSlug: string
  readonly body: string
  readonly byline: string
  readonly updatedOn: string
  readonly facts: string
  readonly topics: readonly string[]
  /** Absent: the text was never published, so there is nothing to correct. */
  readonly correction?: string | undefined
}

interface ArticleFieldsProps {
  readonly sections: readonly SectionView[]
  readonly topics: readonly TopicView[]
  readonly values: FieldValues
  readonly refused: Refused | undefined
  readonly indicators: readonly PublicIndicator[]
}

/** The fields of an article's text, with what was typed and what was refused. */
export function ArticleFields({ sections, topics, values, refused, indicators }: ArticleFieldsProps) {
  const t = useTranslator(articlesMessages)
  const locale = useLocale()
  const field = (name: Exclude<keyof FieldValues, 'topics'>) => ({
    name,
    defaultValue: refused?.typed[name] ?? values[name],
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
  return (
    <>
      <TextInput {...field('title')} label={t('articles.title')} required={t('articles.required')} lang="vi" />
      <TextArea
        {...field('body')}
        label={t('articles.body')}
        hint={t('articles.body-hint')}
        rows={16}
        paper
        lang="vi"
      />
      <AddedFile refused={refused} />
      <FigureHelp indicators={indicators} />
      <Fields>
        <Select
          {...field('sectionSlug')}
          label={t('articles.section')}
          required={t('articles.required')}
          choose={t('articles.choose-section')}
          options={sections.map(({ slug, name }) => ({ value: slug, label: name[locale] }))}
        />
        <TextInput {...field('byline')} label={t('articles.byline')} lang="vi" />
        <DateInput {...field('updatedOn')} label={t('articles.updated-on')} hint={t('articles.updated-hint')} />
      </Fields>
      <TopicsField topics={topics} chosen={values.topics} refused={refused} />
      {values.correction !== undefined && <CorrectionField {...field('correction')} />}
      <TextArea {...field('facts')} label={t('articles.facts')} hint={t('articles.facts-hint')} rows={5} lang="vi" />
    </>
  )
}

interface CorrectionFieldProps {
  readonly name: string
  readonly defaultValue: string | undefined
  readonly error: string | undefined
}

function CorrectionField(field: CorrectionFieldProps) {
  const t = useTranslator(articlesMessages)
  return (
    <TextArea {...field} label={t('articles.correction')} hint={t('articles.correction-hint')} rows={3} lang="vi" />
  )
}

/** A date as it is typed. */
export function typedDate(date: string): string {
  return date && formatDate(date as IsoDate)
}
