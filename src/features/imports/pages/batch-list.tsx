import { redirect } from 'react-router'
import { listEditedOrganisations } from '#features/articles/index.ts'
import { OrganisationField, Refusal } from '#features/articles/parts.ts'
import { localDate } from '#kernel/date.ts'
import { formatDateTime } from '#kernel/date-format.ts'
import { allowed, performForPage, refuseTooLarge, signedIn } from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { FileForm } from '#ui/form/file-form.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { batchHref } from '../addresses.ts'
import { beginBatch } from '../commands/begin-batch.ts'
import { queuePage } from '../commands/queue-page.ts'
import { importsMessages } from '../messages.ts'
import { requireImporter } from '../policy.ts'
import { type BatchLine, listBatches } from '../queries/list-batches.ts'
import { filesOf, readSentPages, sentPages } from '../queue/sent-pages.ts'
import type { Route } from './+types/batch-list.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const day = localDate(services.clock.now())
  return {
    organisations: await listEditedOrganisations(services.read, actor, day),
    batches: await listBatches(services.read, actor),
  }
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return tooLarge
  const context = signedIn(args)
  allowed(context, () => requireImporter(context.actor))
  const form = await args.request.formData()
  const sent = await sentPages(form)
  const [only, ...others] = sent.pages
  if (only && others.length === 0) {
    const files = await filesOf(only.bytes, sent)
    const page = { organisationId: form.get('organisationId'), fileName: only.name, bytes: only.bytes, files }
    const answer = await performForPage(context, queuePage, page, form)
    if ('refused' in answer) return answer.refused
    throw redirect(answer.done.href)
  }
  const raw = {
    organisationId: form.get('organisationId'),
    source: context.say('imports.uploaded-source', { count: sent.pages.length }),
    items: sent.pages.map(({ name }) => ({ fileName: name })),
  }
  const answer = await performForPage(context, beginBatch, raw, form)
  if ('refused' in answer) return answer.refused
  await readSentPages(context.services, context.actor, answer.done.batchId, sent)
  throw redirect(batchHref(answer.done.batchId))
}

export default function BatchList({ loaderData: { organisations, batches }, actionData }: Route.ComponentProps) {
  const t = useTranslator(importsMessages)
  const say = useTranslator(platformMessages)
  return (
    <>
      <title>{`${t('imports.queue-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('imports.queue-title')}>{t('imports.queue-lead')}</PageHead>
        {actionData && <Refusal problem={actionData.problem} labels={{ items: t('imports.pages-and-files') }} />}
        <Section id="gui-trang" title={t('imports.upload')}>
          <FileForm tooLarge={say('http.files-too-large')}>
            <OrganisationField organisations={organisations} refused={actionData} id="organisationId" />
            <TextInput
              type="file"
              name="files"
              id="items"
              error={actionData?.problem.fields.find(({ path }) => path === '/items')?.sentence}
              multiple
              label={t('imports.pages-and-files')}
              hint={t('imports.pages-hint')}
            />
            <ButtonRow>
              <Button variant="go">{t('imports.upload')}</Button>
            </ButtonRow>
          </FileForm>
        </Section>
        {batches.length === 0 ? (
          <Empty title={t('imports.no-batches')} level={2}>
            {t('imports.no-batches-lead')}
          </Empty>
        ) : (
          <Batches batches={batches} />
        )}
      </Page>
    </>
  )
}

function Batches({ batches }: { readonly batches: readonly BatchLine[] }) {
  const t = useTranslator(importsMessages)
  return (
    <DataTable
      caption={t('imports.batches')}
      columns={
        <>
          <Column wide>{t('imports.source')}</Column>
          <Column>{t('imports.when')}</Column>
          <Column num>{t('imports.pages')}</Column>
          <Column num>{t('imports.to-review')}</Column>
          <Column num>{t('imports.not-read')}</Column>
        </>
      }
    >
      <Rows>
        {batches.map((batch) => (
          <Row key={batch.id}>
            <RowHead wide>
              <a href={batch.href}>{batch.source}</a>
            </RowHead>
            <Cell>{formatDateTime(batch.createdAt)}</Cell>
            <Cell num>{batch.pages}</Cell>
            <Cell num>{batch.toReview}</Cell>
            <Cell num>{batch.waiting}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
