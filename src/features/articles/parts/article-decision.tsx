import { Form } from 'react-router'
import { OnBehalf } from '#features/identity/parts.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { articlesMessages } from '../messages.ts'
import type { ArticleView } from '../queries/get-article.ts'

interface DecisionProps {
  readonly article: ArticleView
  readonly refused: Refused | undefined
}

/** Publish exactly the text shown above, or give it back with a reason. */
export function ArticleDecision({ article, refused }: DecisionProps) {
  const t = useTranslator(articlesMessages)
  const { can, state } = article
  if (state !== 'submitted' || !can.return) return null
  const error = refused?.problem.fields.find(({ path }) => path === '/reason')?.sentence
  return (
    <Section id="duyet" title={t('articles.decide')}>
      {article.hadAHand && <Note as="p">{t('articles.own-note')}</Note>}
      <OnBehalf of={article.publishesFor} />
      {can.publish && (
        <Form method="post">
          <input type="hidden" name="version" value={article.version} />
          <input type="hidden" name="hash" value={article.hash} />
          <ButtonRow>
            <Button variant="go" name="intent" value="publish">
              {t('articles.publish')}
            </Button>
          </ButtonRow>
        </Form>
      )}
      <Form method="post">
        <input type="hidden" name="version" value={article.version} />
        <TextArea
          name="reason"
          label={t('articles.reason')}
          required={t('articles.required')}
          error={error}
          defaultValue={refused?.typed.reason}
        />
        <ButtonRow>
          <Button name="intent" value="return">
            {t('articles.return')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
