import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { reorganisationsMessages } from '../messages.ts'
import { DESK } from '../parts/decree-address.ts'
import { listReorganisations, type ReorganisationLine } from '../queries/list-reorganisations.ts'
import type { Route } from './+types/decree-list.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  return { decrees: await loaded(context, listReorganisations(context.services.read, context.actor)) }
}

export default function DecreeList({ loaderData: { decrees } }: Route.ComponentProps) {
  const t = useTranslator(reorganisationsMessages)
  const ways = (
    <ButtonRow below>
      <ButtonLink variant="go" href={`${DESK}/moi`}>
        {t('reorganisations.compose')}
      </ButtonLink>
      <ButtonLink href={`${DESK}/nhap`}>{t('reorganisations.import')}</ButtonLink>
    </ButtonRow>
  )
  return (
    <>
      <title>{`${t('reorganisations.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('reorganisations.title')}>{t('reorganisations.lead')}</PageHead>
        {decrees.length === 0 ? (
          <Empty title={t('reorganisations.empty-title')} level={2} action={ways}>
            {t('reorganisations.empty')}
          </Empty>
        ) : (
          <>
            {ways}
            <DecreeTable decrees={decrees} />
          </>
        )}
      </Page>
    </>
  )
}

function DecreeTable({ decrees }: { readonly decrees: readonly ReorganisationLine[] }) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <DataTable
      caption={t('reorganisations.title')}
      captionHidden
      columns={
        <>
          <Column wide>{t('reorganisations.decree')}</Column>
          <Column>{t('reorganisations.effective')}</Column>
          <Column>{t('reorganisations.line-count')}</Column>
          <Column>{t('reorganisations.state')}</Column>
        </>
      }
    >
      <Rows>
        {decrees.map((one) => (
          <Row key={one.id}>
            <RowHead wide>
              <a href={`${DESK}/${one.id}`}>{one.decreeNumber || t('reorganisations.unnumbered')}</a> {one.summary}
            </RowHead>
            <Cell>{one.effectiveOn ? formatDate(one.effectiveOn as IsoDate) : '–'}</Cell>
            <Cell>{one.lineCount}</Cell>
            <Cell>{t(`reorganisations.is-${one.state}`)}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
