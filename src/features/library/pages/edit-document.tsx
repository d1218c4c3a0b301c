import { redirect } from 'react-router'
import { listTopics, type TopicView } from '#features/topics/index.ts'
import { localDate } from '#kernel/date.ts'
import {
  loaded,
  performForPage,
  type Refused,
  refuseTooLarge,
  type SignedInContext,
  signedIn,
} from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { CheckboxGroup } from '#ui/form/choice-group.tsx'
import { FileForm } from '#ui/form/file-form.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { publishDocument } from '../commands/publish-document.ts'
import { saveDocument } from '../commands/save-document.ts'
import { withdrawDocument } from '../commands/withdraw-document.ts'
import { workplaceOf } from '../document-address.ts'
import { libraryMessages } from '../messages.ts'
import { DocumentDecision } from '../parts/document-decision.tsx'
import { DocumentFields } from '../parts/document-fields.tsx'
import { DocumentFiles } from '../parts/document-files.tsx'
import { DocumentHistory } from '../parts/document-history.tsx'
import { DocumentStateMark } from '../parts/document-state.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { type DocumentView, getDocument } from '../queries/get-document.ts'
import { type DocumentTypeView, listDocumentTypes } from '../queries/list-types.ts'
import { readDocumentForm } from '../read-form.ts'
import type { Route } from './+types/edit-document.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const day = localDate(clock.now())
  const document = await loaded(context, getDocument(read, context.actor, args.params.documentId, day))
  return { document, types: await listDocumentTypes(read), topics: await listTopics(read) }
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return tooLarge
  const context = signedIn(args)
  await loaded(
    context,
    getDocument(context.services.read, context.actor, args.params.documentId, localDate(context.services.clock.now())),
  )
  const form = await args.request.formData()
  const { documentId } = args.params
  const answer = await take(context, form, documentId)
  if ('refused' in answer) return answer.refused
  throw redirect(workplaceOf(documentId))
}

async function take(context: SignedInContext, form: FormData, documentId: string) {
  const raw = { ...(await readDocumentForm(form)), documentId }
  if (form.get('intent') === 'publish') return performForPage(context, publishDocument, raw, form)
  if (form.get('intent') === 'withdraw') return performForPage(context, withdrawDocument, raw, form)
  return performForPage(context, saveDocument, raw, form)
}

export default function EditDocument({ loaderData: { document, types, topics }, actionData }: Route.ComponentProps) {
  const t = useTranslator(libraryMessages)
  const { typed, state, files, can, publicHref, withdrawalReason, history } = document
  return (
    <>
      <title>{`${typed.numberSymbol} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={<span lang="vi">{typed.numberSymbol}</span>}>
          <DocumentStateMark state={state} />
        </PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        {withdrawalReason && (
          <Message tone="note">{t('library.withdrawn-because', { reason: withdrawalReason })}</Message>
        )}
        {state === 'published' && publicHref && (
          <p>
            <a href={publicHref}>{t('library.on-portal')}</a>
          </p>
        )}
        <DocumentFiles files={files} />
        <DocumentDecision document={document} refused={actionData} />
        {can.save && <Editing document={document} types={types} topics={topics} refused={actionData} />}
        <DocumentHistory history={history} />
      </Page>
    </>
  )
}

interface EditingProps {
  readonly document: DocumentView
  readonly types: readonly DocumentTypeView[]
  readonly topics: readonly TopicView[]
  readonly refused: Refused | undefined
}

function Editing({ document, types, topics, refused }: EditingProps) {
  const t = useTranslator(libraryMessages)
  const say = useTranslator(platformMessages)
  return (
    <Section id="thong-tin" title={t('library.edit')}>
      <FileForm tooLarge={say('http.files-too-large')}>
        <input type="hidden" name="version" value={document.version} />
        <DocumentFields types={types} topics={topics} values={document.typed} refused={refused} />
        {document.files.length > 0 && (
          <CheckboxGroup
            name="remove"
            label={t('library.remove-files')}
            choices={document.files.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ButtonRow>
          <Button name="intent" value="save">
            {document.state === 'published' ? t('library.save-published') : t('library.save')}
          </Button>
        </ButtonRow>
      </FileForm>
    </Section>
  )
}
