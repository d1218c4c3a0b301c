import type { PublicIndicator, SectionView } from '#features/articles/index.ts'
import { ArticleFields, typedDate } from '#features/articles/parts.ts'
import type { TopicView } from '#features/topics/index.ts'
import type { Refused } from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-group.tsx'
import { FileForm } from '#ui/form/file-form.tsx'
import { Note } from '#ui/text/note.tsx'
import { importsMessages } from '../messages.ts'
import type { ItemView } from '../queries/get-item.ts'
import { DATE_MEANINGS } from '../rules.ts'

interface AcceptFormProps {
  readonly item: ItemView
  readonly sections: readonly SectionView[]
  readonly topics: readonly TopicView[]
  readonly indicators: readonly PublicIndicator[]
  readonly refused: Refused | undefined
  /** Whether the accept button has the focus when the page opens, and a key of the browser. */
  readonly hasKey: boolean
}

/** The article as it would be drafted, every field open to change; accepting is one key. */
export function AcceptForm({ item, sections, topics, indicators, refused, hasKey }: AcceptFormProps) {
  const t = useTranslator(importsMessages)
  const say = useTranslator(platformMessages)
  const { content, stated } = item
  const values = {
    title: content?.title ?? '',
    sectionSlug: stated.sectionSlug ?? sections[0]?.slug ?? '',
    body: item.body,
    byline: content?.byline ?? '',
    updatedOn: typedDate(content?.updatedOn ?? ''),
    facts: '',
    topics: [],
  }
  return (
    <FileForm tooLarge={say('http.files-too-large')} key={item.id}>
      <ButtonRow below>
        <Button
          variant="go"
          name="intent"
          value="accept"
          accessKey={hasKey ? 'd' : undefined}
          // One key accepts, and works only while this button has the focus (WCAG 2.1.4).
          autoFocus={hasKey && !refused}
        >
          {t('imports.accept')}
        </Button>
      </ButtonRow>
      {hasKey && <Note as="p">{t('imports.accept-hint')}</Note>}
      <Questions item={item} refused={refused} />
      <ArticleFields sections={sections} topics={topics} indicators={indicators} values={values} refused={refused} />
    </FileForm>
  )
}

function Questions({ item, refused }: Pick<AcceptFormProps, 'item' | 'refused'>) {
  const t = useTranslator(importsMessages)
  const date = item.extraction?.unlabelledDate?.date
  const error = (name: string) => refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence
  return (
    <>
      {date && (
        <RadioGroup
          name="dateMeaning"
          label={t('imports.date-meaning', { date: typedDate(date) })}
          choices={DATE_MEANINGS.map((value) => ({ value, label: t(`imports.meaning-${value}`) }))}
          defaultValue={refused?.typed.dateMeaning}
          error={error('dateMeaning')}
        />
      )}
      {(item.runs ?? []).length > 0 && (
        <Checkbox
          name="conversionSeen"
          label={t('imports.conversion-seen')}
          defaultChecked={refused?.typed.conversionSeen === 'on'}
          error={error('conversionSeen')}
        />
      )}
    </>
  )
}
