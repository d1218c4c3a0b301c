import { Form, redirect } from 'react-router'
import { listTopics, type TopicView } from '#features/topics/index.ts'
import { localDate } from '#kernel/date.ts'
import { readUploads } from '#platform/files/upload-input.ts'
import { loaded, performForPage, type Refused, refuseTooLarge, signedIn } from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { FileForm } from '#ui/form/file-form.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { workplaceOf } from '../article-address.ts'
import { publishArticle } from '../commands/publish-article.ts'
import { redirectAddress } from '../commands/redirect-address.ts'
import { restoreArticle } from '../commands/restore-article.ts'
import { returnArticle } from '../commands/return-article.ts'
import { saveArticle } from '../commands/save-article.ts'
import { submitArticle } from '../commands/submit-article.ts'
import { articlesMessages } from '../messages.ts'
import { AfterPublication } from '../parts/after-publication.tsx'
import { ArticleDecision } from '../parts/article-decision.tsx'
import { ArticleFields, typedDate } from '../parts/article-fields.tsx'
import { ArticleHistory, ArticlePreview } from '../parts/article-preview.tsx'
import { ArticleStateMark } from '../parts/article-state.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { type ArticleView, getArticle } from '../queries/get-article.ts'
import { listPublicIndicators, type PublicIndicator } from '../queries/list-public-indicators.ts'
import { listSections, type SectionView } from '../queries/list-sections.ts'
import type { Route } from './+types/edit-article.ts'

const COMMANDS = {
  save: saveArticle,
  submit: submitArticle,
  return: returnArticle,
  publish: publishArticle,
  restore: restoreArticle,
  redirect: redirectAddress,
} as const

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const day = localDate(clock.now())
  const article = await loaded(context, getArticle(read, context.actor, args.params.articleId, day))
  return {
    article,
    topics: await listTopics(read),
    sections: await listSections(read, article.sectionSlug),
    indicators: await listPublicIndicators(read),
  }
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return tooLarge
  const context = signedIn(args)
  await loaded(
    context,
    getArticle(context.services.read, context.actor, args.params.articleId, localDate(context.services.clock.now())),
  )
  const form = await args.request.formData()
  const { intent, ...typed } = Object.fromEntries(form) as Record<string, string>
  const command = COMMANDS[(intent ?? 'save') as keyof typeof COMMANDS] ?? saveArticle
  const { articleId } = args.params
  const [file] = await readUploads(form, 'file')
  const answer = await performForPage(
    context,
    command,
    { ...typed, topics: form.getAll('topics'), articleId, file },
    form,
  )
  if ('refused' in answer) return answer.refused
  throw redirect(workplaceOf(articleId))
}

export default function EditArticle({
  loaderData: { article, sections, topics, indicators },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslator(articlesMessages)
  const returned = article.state === 'returned' ? article.history.find(({ action }) => action === 'return') : undefined
  return (
    <>
      <title>{`${article.title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={<span lang="vi">{article.title}</span>}>
          <ArticleStateMark state={article.state} standing={article.standing} />
        </PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        {returned?.reason && (
          <Message tone="note">{t('articles.returned-because', { reason: returned.reason })}</Message>
        )}
        {article.importedFrom && <Note as="p">{t('articles.imported-from', { file: article.importedFrom })}</Note>}
        <ArticlePreview article={article} />
        <ArticleDecision article={article} refused={actionData} />
        {article.can.save && (
          <Editing article={article} sections={sections} topics={topics} indicators={indicators} refused={actionData} />
        )}
        <AfterPublication article={article} refused={actionData} />
        <ArticleHistory article={article} />
      </Page>
    </>
  )
}

interface EditingProps {
  readonly article: ArticleView
  readonly sections: readonly SectionView[]
  readonly topics: readonly TopicView[]
  readonly indicators: readonly PublicIndicator[]
  readonly refused: Refused | undefined
}

function Editing({ article, sections, topics, indicators, refused }: EditingProps) {
  const t = useTranslator(articlesMessages)
  const say = useTranslator(platformMessages)
  const values = {
    ...article,
    updatedOn: typedDate(article.updatedOn),
    facts: article.factLines,
    correction: article.standing === 'unpublished' ? undefined : article.correction,
  }
  // After a collision both texts are on the page, so saving again is a choice: it carries the version that was shown.
  const stale = refused?.problem.code === 'version.stale'
  const shown = (refused?.problem.context ?? {}) as { version?: number }
  const version = stale && shown.version !== undefined ? shown.version : article.version
  return (
    <Section id="sua-bai" title={t('articles.editing')}>
      {article.can.submit && (
        <Form method="post">
          <input type="hidden" name="version" value={article.version} />
          <ButtonRow>
            <Button variant="go" name="intent" value="submit">
              {t('articles.submit')}
            </Button>
          </ButtonRow>
          <Note as="p">{t('articles.unsaved-note')}</Note>
        </Form>
      )}
      <FileForm tooLarge={say('http.files-too-large')} key={`${article.id} ${article.hash}`}>
        <input type="hidden" name="version" value={version} />
        <ArticleFields sections={sections} topics={topics} indicators={indicators} values={values} refused={refused} />
        <ButtonRow>
          <Button name="intent" value="save">
            {stale ? t('articles.save-mine') : t('articles.save')}
          </Button>
        </ButtonRow>
      </FileForm>
    </Section>
  )
}
