import { Form, redirect } from 'react-router'
import { listEditedOrganisations, workplaceOf } from '#features/articles/index.ts'
import { OrganisationField, Refusal } from '#features/articles/parts.ts'
import { localDate } from '#kernel/date.ts'
import { performForPage, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { importArticle } from '../commands/import-article.ts'
import { importsMessages } from '../messages.ts'
import type { Route } from './+types/import-page.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const day = localDate(services.clock.now())
  return { organisations: await listEditedOrganisations(services.read, actor, day) }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const fileName = file instanceof File && file.name ? file.name : 'trang.txt'
  const raw = { organisationId: form.get('organisationId'), fileName, bytes }
  const answer = await performForPage(context, importArticle, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(workplaceOf(answer.done.articleId))
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(importsMessages)
  return (
    <>
      <title>{`${t('imports.import')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('imports.import')}>{t('imports.import-lead')}</PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        <Form method="post" encType="multipart/form-data">
          <OrganisationField organisations={loaderData.organisations} refused={actionData} id="organisationId" />
          <TextInput type="file" name="file" accept=".txt,.html,.htm,text/plain,text/html" label={t('imports.file')} />
          <ButtonRow>
            <Button variant="go">{t('imports.import')}</Button>
          </ButtonRow>
        </Form>
        <p>
          <a href="/lam-viec/nhap-bai">{t('imports.queue-title')}</a>
        </p>
      </Page>
    </>
  )
}
