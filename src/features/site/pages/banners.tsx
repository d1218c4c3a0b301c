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
import { createBanner } from '../commands/banners/create-banner.ts'
import { moveKept } from '../commands/move-kept.ts'
import { withdrawDated } from '../commands/withdraw-dated.ts'
import { siteMessages } from '../messages.ts'
import { BannerFields } from '../parts/banner-fields.tsx'
import { Days, StandingWords, typedDays } from '../parts/dated-fields.tsx'
import { fieldsOf, Refusal } from '../parts/refusal.tsx'
import { MoveButtons, WithdrawButton } from '../parts/row-buttons.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { listPictureChoices } from '../queries/list-choices.ts'
import { type KeptBanner, listBanners } from '../queries/list-dated.ts'
import { SITE } from '../site-address.ts'
import { act, managing } from '../site-page.ts'
import type { Route } from './+types/banners.ts'

const HERE = `${SITE}/bang-anh`
/** Proposed length of a new banner, in days. */
const PROPOSED = 30

export async function loader(args: Route.LoaderArgs) {
  const { services } = await managing(args)
  const today = localDate(services.clock.now())
  return {
    banners: await listBanners(services.read, today),
    pictures: await listPictureChoices(services.read),
    proposed: typedDays({ fromOn: today, untilOn: addDays(today, PROPOSED) }),
  }
}

export function action(args: Route.ActionArgs) {
  return act(args, { create: createBanner, move: moveKept, withdraw: withdrawDated }, HERE)
}

export default function Banners({ loaderData: { banners, pictures, proposed }, actionData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  const creating = actionData?.typed.intent === 'create' ? actionData : undefined
  return (
    <SiteFrame title={t('site.banners')} tab={t('site.banners')} lead={t('site.banners-lead')}>
      <Refusal refused={actionData} />
      {banners.length === 0 ? (
        <Empty title={t('site.banners-empty-title')} level={2}>
          {t('site.banners-empty')}
        </Empty>
      ) : (
        <BannerTable banners={banners} />
      )}
      <Section id="them" title={t('site.add-banner')}>
        <Form method="post">
          <BannerFields field={fieldsOf(creating, proposed)} pictures={pictures} />
          <ButtonRow>
            <Button variant="go" name="intent" value="create">
              {t('site.add-banner')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </SiteFrame>
  )
}

function BannerTable({ banners }: { readonly banners: readonly KeptBanner[] }) {
  const t = useTranslator(siteMessages)
  return (
    <DataTable
      caption={t('site.banners')}
      captionHidden
      columns={
        <>
          <Column wide>{t('site.banner')}</Column>
          <Column>{t('site.days')}</Column>
          <Column>{t('site.state')}</Column>
          <Column wide>{t('site.order')}</Column>
        </>
      }
    >
      <Rows>
        {banners.map((banner) => (
          <Row key={banner.id}>
            <RowHead wide>
              <a href={`${HERE}/${banner.id}`} lang="vi">
                {banner.altVi}
              </a>
            </RowHead>
            <Cell>
              <Days of={banner} />
            </Cell>
            <Cell>
              <StandingWords standing={banner.standing} />
            </Cell>
            <Cell wide>
              <WithdrawButton kind="banner" name={banner.altVi} {...banner} />
              <MoveButtons kind="banner" id={banner.id} name={banner.altVi} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
