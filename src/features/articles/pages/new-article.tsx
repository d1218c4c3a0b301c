import { Form, redirect } from 'react-router'
import { getConference } from '#features/conferences/index.ts'
import { getOrganisation } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { loaded, performForPage, type Refused, type SignedInContext, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Select, type SelectOption } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { workplaceOf } from '../article-address.ts'
import { createArticle } from '../commands/create-article.ts'
import { draftFromConference } from '../commands/draft-from-conference.ts'
import { importArticle } from '../commands/import-article.ts'
import { articlesMessages } from '../messages.ts'
import { ArticleFields, Refusal } from '../parts/article-fields.tsx'
import { listPublicIndicators } from '../queries/list-public-indicators.ts'
import { listSections } from '../queries/list-sections.ts'
import type { Route } from './+types/new-article.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { services, actor } = context
  const day = localDate(services.clock.now())
  const ids = new Set(actor.roles.filter(({ role }) => role === 'editor').map((held) => held.organisationId))
  const organisations = await Promise.all([...ids].map((id) => getOrganisation(services.read, id, day)))
  return {
    sections: await listSections(services.read),
    indicators: await listPublicIndicators(services.read),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
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
  const context = signedIn(args)
  const form = await args.request.formData()
  const answer = await begin(context, form)
  if ('refused' in answer) return answer.refused
  throw redirect(workplaceOf(answer.done.articleId))
}

async function begin(context: SignedInContext, form: FormData) {
  const raw = Object.fromEntries(form)
  if (raw.intent === 'conference') return performForPage(context, draftFromConference, raw, form)
  if (raw.intent !== 'import') return performForPage(context, createArticle, raw, form)
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const fileName = file instanceof File && file.name ? file.name : 'trang.txt'
  return performForPage(context, importArticle, { ...raw, fileName, bytes }, form)
}

export default function NewArticle({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(articlesMessages)
  const { sections, indicators, organisations, byline, conference } = loaderData
  const values = { title: '', sectionSlug: '', body: '', byline, updatedOn: '', facts: '' }
  const writing = actionData?.typed.intent === 'write' ? actionData : undefined
  return (
    <>
      <title>{`${t('articles.write')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('articles.write')}>{t('articles.write-lead')}</PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        {conference && <FromConference conference={conference} />}
        <Section id="viet-moi" title={t('articles.write')}>
          <Form method="post">
            <OrganisationField organisations={organisations} refused={writing} id="organisationId" />
            <ArticleFields sections={sections} indicators={indicators} values={values} refused={writing} />
            <ButtonRow>
              <Button variant={conference ? 'plain' : 'go'} name="intent" value="write">
                {t('articles.save')}
              </Button>
            </ButtonRow>
          </Form>
        </Section>
        <ImportForm organisations={organisations} />
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

function ImportForm({ organisations }: { readonly organisations: readonly SelectOption[] }) {
  const t = useTranslator(articlesMessages)
  return (
    <Section id="nhap-tep" title={t('articles.import')}>
      <Note as="p">{t('articles.import-lead')}</Note>
      <Form method="post" encType="multipart/form-data">
        <OrganisationField organisations={organisations} refused={undefined} id="import-organisation" />
        <TextInput type="file" name="file" accept=".txt,text/plain" label={t('articles.file')} />
        <ButtonRow>
          <Button name="intent" value="import">
            {t('articles.import')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

interface OrganisationFieldProps {
  readonly organisations: readonly SelectOption[]
  readonly refused: Refused | undefined
  readonly id: string
}

/** Whose article it is: asked only of whoever edits for more than one. */
function OrganisationField({ organisations, refused, id }: OrganisationFieldProps) {
  const t = useTranslator(articlesMessages)
  const [only, ...others] = organisations
  if (others.length === 0) return <input type="hidden" name="organisationId" value={only?.value ?? ''} />
  return (
    <Select
      id={id}
      name="organisationId"
      label={t('articles.organisation')}
      options={organisations}
      defaultValue={refused?.typed.organisationId ?? only?.value}
    />
  )
}
