import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Filter } from '#ui/control/filter.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { articlesMessages } from '../messages.ts'
import { ArticleStateMark, STATE_SHAPES } from '../parts/article-state.tsx'
import { type ArticleLine, listArticles, stateNamed } from '../queries/list-articles.ts'
import { ARTICLE_STATES } from '../rules.ts'
import type { Route } from './+types/article-list.ts'

const HERE = '/lam-viec/bai-viet'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const state = stateNamed(new URL(args.request.url).searchParams.get('trang-thai'))
  const lines = await listArticles(services.read, actor, localDate(services.clock.now()), { state })
  return { lines, state: state ?? null, writes: actor.roles.some(({ role }) => role === 'editor') }
}

export default function ArticleList({ loaderData: { lines, state, writes } }: Route.ComponentProps) {
  const t = useTranslator(articlesMessages)
  const write = writes && (
    <>
      <ButtonLink href={`${HERE}/moi`}>{t('articles.write')}</ButtonLink>
      <ButtonLink href="/lam-viec/nhap-bai" variant="quiet">
        {t('articles.import-queue')}
      </ButtonLink>
    </>
  )
  const states = ARTICLE_STATES.map((one) => ({
    href: `${HERE}?trang-thai=${one}`,
    label: t(`articles.state-${one}`),
    shape: STATE_SHAPES[one],
    current: one === state,
  }))
  return (
    <>
      <title>{`${t('articles.list-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('articles.list-title')}>{t('articles.list-lead')}</PageHead>
        <Filter
          label={t('articles.filter')}
          items={[{ href: HERE, label: t('articles.all'), current: state === null }, ...states]}
        />
        {lines.length === 0 ? (
          <Empty title={t('articles.empty-title')} level={2} action={write}>
            {t('articles.empty')}
          </Empty>
        ) : (
          <>
            {write && <ButtonRow below>{write}</ButtonRow>}
            <Lines lines={lines} />
          </>
        )}
      </Page>
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly ArticleLine[] }) {
  const t = useTranslator(articlesMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={t('articles.list-caption')}
      columns={
        <>
          <Column wide>{t('articles.article')}</Column>
          <Column>{t('articles.state')}</Column>
          <Column>{t('articles.section')}</Column>
          <Column>{t('articles.updated-on')}</Column>
        </>
      }
    >
      <Rows>
        {lines.map((line) => (
          <Row key={line.id}>
            <RowHead wide>
              <a href={line.href} lang="vi">
                {line.title}
              </a>
            </RowHead>
            <Cell>
              <ArticleStateMark state={line.state} standing={line.standing} />
            </Cell>
            <Cell>{line.section[locale]}</Cell>
            <Cell>{formatDate(line.updatedOn as IsoDate)}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
