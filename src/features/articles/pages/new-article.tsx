import { Form, redirect } from 'react-router'
import { getConference } from '#features/conferences/index.ts'
import { listTopics } from '#features/topics/index.ts'
import { localDate } from '#kernel/date.ts'
import { readUploads } from '#platform/files/upload-input.ts'
import { allowed, loaded, performForPage, refuseTooLarge, type SignedInContext, signedIn } from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { FileForm } from '#ui/form/file-form.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { workplaceOf } from '../article-address.ts'
import { createArticle } from '../commands/create-article.ts'
import { draftFromConference } from '../commands/draft-from-conference.ts'
import { articlesMessages } from '../messages.ts'
import { ArticleFields } from '../parts/article-fields.tsx'
import { OrganisationField } from '../parts/organisation-field.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { requireWriter } from '../policy.ts'
import { listEditedOrganisations } from '../queries/list-edited-organisations.ts'
import { listPublicIndicators } from '../queries/list-public-indicators.ts'
import { listSections } from '../queries/list-sections.ts'
import type { Route } from './+types/new-article.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { services, actor } = context
  return {
    topics: await listTopics(services.read),
    sections: await listSections(services.read),
    indicators: await listPublicIndicators(services.read),
    organisations: await listEditedOrganisations(services.read, actor, localDate(services.clock.now())),
    byline: actor.name,
    conference: await conferenceOf(context, new URL(args.request.url).searchParams.get('hoi-nghi')),
  }
}

async function conferenceOf(context: SignedInContext, id: string | null) {
  if (id === null) return undefined
  const { title } = await loaded(context, getConference(context.services.read, context.actor, id))
  return { id, title }
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return tooLarge
  const context = signedIn(args)
  allowed(context, () => requireWriter(context.actor))
  const form = await args.request.formData()
  const answer = await begin(context, form)
  if ('refused' in answer) return answer.refused
  throw redirect(workplaceOf(answer.done.articleId))
}

async function begin(context: SignedInContext, form: FormData) {
  const raw = Object.fromEntries(form)
  if (raw.intent === 'conference') return performForPage(context, draftFromConference, raw, form)
  const [file] = await readUploads(form, 'file')
  return performForPage(context, createArticle, { ...raw, topics: form.getAll('topics'), file }, form)
}

export default function NewArticle({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(articlesMessages)
  const say = useTranslator(platformMessages)
  const { sections, topics, indicators, organisations, byline, conference } = loaderData
  const values = { title: '', sectionSlug: '', body: '', byline, updatedOn: '', facts: '', topics: [] }
  const writing = actionData?.typed.intent === 'write' ? actionData : undefined
  return (
    <>
      <title>{`${t('articles.write')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('articles.write')}>{t('articles.write-lead')}</PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        {conference && <FromConference conference={conference} />}
        <Section id="viet-moi" title={t('articles.write')}>
          <FileForm tooLarge={say('http.files-too-large')}>
            <OrganisationField organisations={organisations} refused={writing} id="organisationId" />
            <ArticleFields
              sections={sections}
              topics={topics}
              indicators={indicators}
              values={values}
              refused={writing}
            />
            <ButtonRow>
              <Button variant={conference ? 'plain' : 'go'} name="intent" value="write">
                {t('articles.save')}
              </Button>
            </ButtonRow>
          </FileForm>
        </Section>
        <Section id="nhap-tep" title={t('articles.import')}>
          <p>
            <a href="/lam-viec/nhap-bai">{t('articles.import-link')}</a>
          </p>
        </Section>
      </Page>
    </>
  )
}

function FromConference({ conference }: { readonly conference: { id: string; title: string } }) {
  const t = useTranslator(articlesMessages)
  return (
    <Section id="tu-hoi-nghi" title={t('articles.from-conference')}>
      <p>
        <b lang="vi">{conference.title}</b>
      </p>
      <p>{t('articles.from-conference-lead')}</p>
      <Form method="post">
        <input type="hidden" name="conferenceId" value={conference.id} />
        <ButtonRow>
          <Button variant="go" name="intent" value="conference">
            {t('articles.from-conference')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
