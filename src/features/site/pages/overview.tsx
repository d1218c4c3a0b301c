import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { siteMessages } from '../messages.ts'
import { listPages } from '../queries/get-page.ts'
import { listBanners, listLeadStories, listNotices } from '../queries/list-dated.ts'
import { listMenu } from '../queries/list-menu.ts'
import { listKeptSections } from '../queries/list-sections.ts'
import { SITE } from '../site-address.ts'
import { managing } from '../site-page.ts'
import type { Route } from './+types/overview.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services } = await managing(args)
  const { read, clock } = services
  const day = localDate(clock.now())
  const isShown = ({ standing }: { standing: string }) => standing === 'shown'
  const lead = (await listLeadStories(read, day)).find(isShown)
  return {
    sections: (await listKeptSections(read)).filter(({ archived }) => !archived).length,
    menu: (await listMenu(read)).length,
    notices: (await listNotices(read, day)).filter(isShown).length,
    banners: (await listBanners(read, day)).filter(isShown).length,
    pages: (await listPages(read)).filter(({ isPublished }) => isPublished).length,
    leadUntil: lead ? formatDate(lead.untilOn) : null,
  }
}

export default function SiteOverview({ loaderData }: Route.ComponentProps) {
  const t = useTranslator(siteMessages)
  return (
    <>
      <title>{`${t('site.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('site.title')}>
          {t('site.lead')} <a href="/">{t('site.see-portal')}</a>
        </PageHead>
        <DataTable
          caption={t('site.title')}
          captionHidden
          fold="none"
          columns={
            <>
              <Column>{t('site.part')}</Column>
              <Column>{t('site.now')}</Column>
            </>
          }
        >
          <Parts {...loaderData} />
        </DataTable>
      </Page>
    </>
  )
}

/** Each part with what it holds now, the one changed most often first. */
function Parts({ sections, menu, notices, banners, pages, leadUntil }: Route.ComponentProps['loaderData']) {
  const t = useTranslator(siteMessages)
  const lines = [
    ['tin-dau', 'site.lead-story', leadUntil ? t('site.lead-pinned', { day: leadUntil }) : t('site.lead-newest')],
    ['thong-bao', 'site.notices', t('site.shown-count', { n: notices })],
    ['bang-anh', 'site.banners', t('site.shown-count', { n: banners })],
    ['chuyen-muc', 'site.sections', t('site.sections-count', { n: sections })],
    ['trinh-don', 'site.menu', menu === 0 ? t('site.menu-default') : t('site.menu-count', { n: menu })],
    ['trang', 'site.pages', t('site.pages-count', { n: pages })],
  ] as const
  return (
    <Rows>
      {lines.map(([path, label, now]) => (
        <Row key={path}>
          <RowHead>
            <a href={`${SITE}/${path}`}>{t(label)}</a>
          </RowHead>
          <Cell>{now}</Cell>
        </Row>
      ))}
    </Rows>
  )
}
