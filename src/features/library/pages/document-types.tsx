import { Form, redirect } from 'react-router'
import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { addDocumentType } from '../commands/add-type.ts'
import { libraryMessages } from '../messages.ts'
import { errorOf, Refusal } from '../parts/refusal.tsx'
import { mayManageTypes } from '../policy.ts'
import { type DocumentTypeView, listDocumentTypes } from '../queries/list-types.ts'
import type { Route } from './+types/document-types.ts'

const HERE = '/lam-viec/van-ban/loai'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const roots = await listRoots(services.read, localDate(services.clock.now()))
  const isDone = new URL(args.request.url).searchParams.has('xong')
  return { types: await listDocumentTypes(services.read), mayAdd: mayManageTypes(actor, roots), isDone }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const answer = await performForPage(context, addDocumentType, Object.fromEntries(form), form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${HERE}?xong`)
}

export default function DocumentTypes({ loaderData: { types, mayAdd, isDone }, actionData }: Route.ComponentProps) {
  const t = useTranslator(libraryMessages)
  return (
    <>
      <title>{`${t('library.types')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('library.types')}>{t('library.types-lead')}</PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        {isDone && !actionData && (
          <Message tone="fine" role="status">
            {t('library.type-added')}
          </Message>
        )}
        <Types types={types} />
        {mayAdd ? (
          <AddType refused={actionData} />
        ) : (
          <Note as="p" below>
            {t('library.types-whom-to-ask')}
          </Note>
        )}
      </Page>
    </>
  )
}

function AddType({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(libraryMessages)
  const field = (name: 'nameVi' | 'nameEn') => ({
    name,
    defaultValue: refused?.typed[name],
    error: errorOf(refused, name),
    required: t('library.required'),
  })
  return (
    <Form method="post">
      <Fields>
        <TextInput {...field('nameVi')} label={t('library.type-vi')} lang="vi" />
        <TextInput {...field('nameEn')} label={t('library.type-en')} lang="en" />
      </Fields>
      <ButtonRow>
        <Button>{t('library.add-type')}</Button>
      </ButtonRow>
    </Form>
  )
}

function Types({ types }: { readonly types: readonly DocumentTypeView[] }) {
  const t = useTranslator(libraryMessages)
  return (
    <DataTable
      fold="none"
      caption={t('library.types')}
      captionHidden
      columns={
        <>
          <Column>{t('library.type-vi')}</Column>
          <Column>{t('library.type-en')}</Column>
        </>
      }
    >
      <Rows>
        {types.map(({ slug, name }) => (
          <Row key={slug}>
            <RowHead>
              <span lang="vi">{name.vi}</span>
            </RowHead>
            <Cell>{name.en}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
