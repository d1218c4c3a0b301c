import type { TopicView } from '#features/topics/index.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { CheckboxGroup } from '#ui/form/choice-group.tsx'
import { articlesMessages } from '../messages.ts'

interface TopicsFieldProps {
  readonly topics: readonly TopicView[]
  /** Addresses of those the text has now. */
  readonly chosen: readonly string[]
  readonly refused: Refused | undefined
}

/** Up to five topics to tick; nothing where the list is empty. */
export function TopicsField({ topics, chosen, refused }: TopicsFieldProps) {
  const t = useTranslator(articlesMessages)
  if (topics.length === 0) return null
  return (
    <CheckboxGroup
      name="topics"
      label={t('articles.topics')}
      hint={t('articles.topics-hint')}
      error={refused?.problem.fields.find(({ path }) => path.startsWith('/topics'))?.sentence}
      choices={topics.map(({ slug, name }) => ({ value: slug, label: <span lang="vi">{name}</span> }))}
      defaultValues={chosen}
    />
  )
}
