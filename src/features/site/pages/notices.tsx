import { Form } from 'react-router'
import { addDays, localDate } from '#kernel/date.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { createNotice } from '../commands/notices/create-notice.ts'
import { withdrawDated } from '../commands/withdraw-dated.ts'
import { siteMessages } from '../messages.ts'
import { Days, StandingWords, typedDays } from '../parts/dated-fields.tsx'
import { NoticeFields } from '../parts/notice-fields.tsx'
import { fieldsOf, Refusal } from '../parts/refusal.tsx'
import { WithdrawButton } from '../parts/row-buttons.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { type KeptNotice, listNotices } from '../queries/list-dated.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/notices.ts'

const HERE = `${SITE}/thong-bao`
/** Proposed length of a new notice, in days. */
const PROPOSED = 7

export async function loader(args: Route.LoaderArgs) {
  const { services } = await managing(args)
  const today = localDate(services.clock.now())
  return {
    notices: await listNotices(services.read, today),
    proposed: { importance: 'normal', ...typedDays({ fromOn: today, untilOn: addDays(today, PROPOSED) }) },
  }
}

export function action(args: Route.ActionArgs) {
  return act(args, { create: createNotice, withdraw: withdrawDated }, HERE)
}

export default function Notices({ loaderData: { notices, proposed }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const creating = actionData?.typed.intent === 'create' ? actionData : undefined
  return (
    <SiteFrame title={t('site.notices')} tab={t('site.notices')} lead={t('site.notices-lead')}>
      <Refusal refused={actionData} />
      {notices.length === 0 ? (
        <Empty title={t('site.notices-empty-title')} level={2}>
          {t('site.notices-empty')}
        </Empty>
      ) : (
        <NoticeTable notices={notices} />
      )}
      <Section id="them" title={t('site.add-notice')}>
        <Form method="post">
          <NoticeFields field={fieldsOf(creating, proposed)} />
          <ButtonRow>
            <Button variant="go" name="intent" value="create">
              {t('site.add-notice')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </SiteFrame>
  )
}

function NoticeTable({ notices }: { readonly notices: readonly KeptNotice[] }) {
  const t = useTranslator(siteMessages)
  return (
    <DataTable
      caption={t('site.notices')}
      captionHidden
      columns={
        <>
          <Column wide>{t('site.notice')}</Column>
          <Column>{t('site.days')}</Column>
          <Column>{t('site.state')}</Column>
          <Column wide>{t('site.withdraw')}</Column>
        </>
      }
    >
      <Rows>
        {notices.map((notice) => (
          <Row key={notice.id}>
            <RowHead wide>
              <a href={`${HERE}/${notice.id}`} lang="vi">
                {notice.textVi}
              </a>
            </RowHead>
            <Cell>
              <Days of={notice} />
            </Cell>
            <Cell>
              <StandingWords standing={notice.standing} />
              {notice.importance === 'urgent' && ` (${t('site.urgent').toLowerCase()})`}
            </Cell>
            <Cell wide>
              <WithdrawButton kind="notice" name={notice.textVi} {...notice} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
