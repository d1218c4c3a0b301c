import { redirect } from 'react-router'
import { listTopics } from '#features/topics/index.ts'
import { localDate } from '#kernel/date.ts'
import { allowed, performForPage, refuseTooLarge, signedIn } from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { FileForm } from '#ui/form/file-form.tsx'
import { Select } from '#ui/form/select.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { createDocument } from '../commands/create-document.ts'
import { workplaceOf } from '../document-address.ts'
import { libraryMessages } from '../messages.ts'
import { DocumentFields } from '../parts/document-fields.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { requireKeeper } from '../policy.ts'
import { listKeepingOrganisations } from '../queries/list-documents.ts'
import { listDocumentTypes } from '../queries/list-types.ts'
import { readDocumentForm } from '../read-form.ts'
import type { Route } from './+types/new-document.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const { read, clock } = services
  const organisations = await listKeepingOrganisations(read, actor, localDate(clock.now()))
  return { organisations, types: await listDocumentTypes(read), topics: await listTopics(read) }
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return tooLarge
  const context = signedIn(args)
  allowed(context, () => requireKeeper(context.actor))
  const form = await args.request.formData()
  const answer = await performForPage(context, createDocument, await readDocumentForm(form), form)
  if ('refused' in answer) return answer.refused
  throw redirect(workplaceOf(answer.done.documentId))
}

export default function NewDocument({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(libraryMessages)
  const say = useTranslator(platformMessages)
  const { organisations, types, topics } = loaderData
  const [only, ...others] = organisations
  return (
    <>
      <title>{`${t('library.enter')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('library.enter')}>{t('library.enter-lead')}</PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        <FileForm tooLarge={say('http.files-too-large')}>
          {others.length === 0 ? (
            <input type="hidden" name="organisationId" value={only?.value ?? ''} />
          ) : (
            <Select
              name="organisationId"
              label={t('library.organisation')}
              options={organisations}
              defaultValue={actionData?.typed.organisationId ?? only?.value}
            />
          )}
          <DocumentFields types={types} topics={topics} values={{}} refused={actionData} />
          <ButtonRow>
            <Button variant="go">{t('library.save')}</Button>
          </ButtonRow>
        </FileForm>
      </Page>
    </>
  )
}
