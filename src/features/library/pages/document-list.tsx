import { mayReadTopics } from '#features/topics/index.ts'
import { localDate } from '#kernel/date.ts'
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
import { libraryMessages } from '../messages.ts'
import { DocumentStateMark, STATE_SHAPES } from '../parts/document-state.tsx'
import { type DocumentLine, listDocuments, stateNamed } from '../queries/list-documents.ts'
import { DOCUMENT_STATES } from '../rules.ts'
import type { Route } from './+types/document-list.ts'

const HERE = '/lam-viec/van-ban'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const state = stateNamed(new URL(args.request.url).searchParams.get('trang-thai'))
  const lines = await listDocuments(services.read, actor, localDate(services.clock.now()), { state })
  return {
    lines,
    state: state ?? null,
    enters: actor.roles.some(({ role }) => role === 'editor'),
    topics: mayReadTopics(actor),
  }
}

export default function DocumentList({ loaderData: { lines, state, enters, topics } }: Route.ComponentProps) {
  const t = useTranslator(libraryMessages)
  const enter = enters && <ButtonLink href={`${HERE}/moi`}>{t('library.enter')}</ButtonLink>
  const states = DOCUMENT_STATES.map((one) => ({
    href: `${HERE}?trang-thai=${one}`,
    label: t(`library.state-${one}`),
    shape: STATE_SHAPES[one],
    current: one === state,
  }))
  return (
    <>
      <title>{`${t('library.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('library.title')}>{t('library.lead')}</PageHead>
        <Filter
          label={t('library.filter')}
          items={[{ href: HERE, label: t('library.all'), current: state === null }, ...states]}
        />
        <ButtonRow below>
          {enter}
          {topics && (
            <ButtonLink variant="quiet" href="/lam-viec/chu-de">
              {t('library.topics')}
            </ButtonLink>
          )}
          <ButtonLink variant="quiet" href={`${HERE}/loai`}>
            {t('library.types')}
          </ButtonLink>
        </ButtonRow>
        {lines.length === 0 ? (
          <Empty title={t('library.empty')} level={2}>
            {t('library.empty-lead')}
          </Empty>
        ) : (
          <Lines lines={lines} />
        )}
      </Page>
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly DocumentLine[] }) {
  const t = useTranslator(libraryMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={t('library.caption')}
      columns={
        <>
          <Column wide>{t('library.number')}</Column>
          <Column wide>{t('library.abstract')}</Column>
          <Column>{t('library.type')}</Column>
          <Column>{t('library.signed-on')}</Column>
          <Column>{t('library.state')}</Column>
        </>
      }
    >
      <Rows>
        {lines.map((line) => (
          <Row key={line.id}>
            <RowHead wide>
              <a href={line.href} lang="vi">
                {line.numberSymbol}
              </a>
            </RowHead>
            <Cell wide>
              <span lang="vi">{line.abstract}</span>
            </Cell>
            <Cell>{line.type[locale]}</Cell>
            <Cell>{formatDate(line.signedOn)}</Cell>
            <Cell>
              <DocumentStateMark state={line.state} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
