import { Form } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { changeNotice } from '../commands/notices/change-notice.ts'
import { siteMessages } from '../messages.ts'
import { StandingWords, typedDays } from '../parts/dated-fields.tsx'
import { NoticeFields } from '../parts/notice-fields.tsx'
import { fieldsOf, Refusal, versionFor } from '../parts/refusal.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { listNotices } from '../queries/list-dated.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/notice.ts'

const LIST = `${SITE}/thong-bao`

export async function loader(args: Route.LoaderArgs) {
  const { services } = await managing(args)
  const notices = await listNotices(services.read, localDate(services.clock.now()))
  const notice = notices.find(({ id }) => id === args.params.id)
  if (!notice) throw new Response(null, { status: 404 })
  return { notice }
}

export function action(args: Route.ActionArgs) {
  return act(args, { change: changeNotice }, LIST, { id: args.params.id })
}

export default function Notice({ loaderData: { notice }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const { textVi, textEn, address, importance } = notice
  const field = fieldsOf(actionData, { textVi, textEn, address, importance, ...typedDays(notice) })
  return (
    <SiteFrame
      title={t('site.notice')}
      tab={t('site.notice')}
      lead={<StandingWords standing={notice.standing} />}
      up={{ href: LIST, label: t('site.notices') }}
    >
      <Refusal refused={actionData} />
      <Form method="post">
        <input type="hidden" name="version" value={versionFor(actionData, notice.version)} />
        <NoticeFields field={field} />
        <ButtonRow>
          <Button variant="go" name="intent" value="change">
            {t('site.save')}
          </Button>
        </ButtonRow>
      </Form>
    </SiteFrame>
  )
}
