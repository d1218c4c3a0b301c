import { Form } from 'react-router'
import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { createPage } from '../commands/pages/create-page.ts'
import { siteMessages } from '../messages.ts'
import { PageState } from '../parts/page-state.tsx'
import { fieldsOf, Refusal } from '../parts/refusal.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { type KeptPage, listPages } from '../queries/get-page.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/static-pages.ts'

const HERE = `${SITE}/trang`

export async function loader(args: Route.LoaderArgs) {
  const { services } = await managing(args)
  return { pages: await listPages(services.read) }
}

export function action(args: Route.ActionArgs) {
  return act(args, { create: createPage }, (done) => `${HERE}/${(done as { id: string }).id}`)
}

export default function StaticPages({ loaderData: { pages }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const field = fieldsOf(actionData, {})
  return (
    <SiteFrame title={t('site.pages')} tab={t('site.pages')} lead={t('site.pages-lead')}>
      <Refusal refused={actionData} />
      {pages.length === 0 ? (
        <Empty title={t('site.pages-empty-title')} level={2}>
          {t('site.pages-empty')}
        </Empty>
      ) : (
        <PageTable pages={pages} />
      )}
      <Section id="them" title={t('site.add-page')}>
        <Form method="post">
          <TextInput {...field('titleVi')} label={t('site.title-vi')} required={t('site.required')} lang="vi" />
          <TextInput {...field('slug')} label={t('site.slug')} hint={t('site.slug-hint')} />
          <ButtonRow>
            <Button variant="go" name="intent" value="create">
              {t('site.add-page')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </SiteFrame>
  )
}

function PageTable({ pages }: { readonly pages: readonly KeptPage[] }) {
  const t = useTranslator(siteMessages)
  return (
    <DataTable
      caption={t('site.pages')}
      captionHidden
      columns={
        <>
          <Column wide>{t('site.page')}</Column>
          <Column>{t('site.slug')}</Column>
          <Column>{t('site.state')}</Column>
          <Column>{t('site.written-at')}</Column>
        </>
      }
    >
      <Rows>
        {pages.map((page) => (
          <Row key={page.id}>
            <RowHead wide>
              <a href={`${HERE}/${page.id}`} lang="vi">
                {page.title}
              </a>
            </RowHead>
            <Cell>{page.address}</Cell>
            <Cell>
              <PageState page={page} />
            </Cell>
            <Cell>{formatDateTime(page.writtenAt)}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
