import { formatDateTime } from '#kernel/date-format.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { watchMessages } from '../messages.ts'
import { type FindingLine, listFindings } from '../queries/list-findings.ts'
import type { Route } from './+types/findings.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  return { findings: await loaded(context, listFindings(context.services.read, context.actor)) }
}

export default function Findings({ loaderData: { findings } }: Route.ComponentProps) {
  const t = useTranslator(watchMessages)
  const open = findings.filter(({ resolvedAt }) => !resolvedAt)
  const past = findings.filter(({ resolvedAt }) => resolvedAt)
  return (
    <>
      <title>{`${t('watch.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('watch.title')}>{t('watch.lead')}</PageHead>
        {open.length === 0 ? (
          <Empty title={t('watch.fine-title')} level={2}>
            {t('watch.fine')}
          </Empty>
        ) : (
          <FindingTable caption={t('watch.open')} findings={open} />
        )}
        {past.length > 0 && <FindingTable caption={t('watch.past')} findings={past} />}
      </Page>
    </>
  )
}

function FindingTable({ caption, findings }: { readonly caption: string; readonly findings: readonly FindingLine[] }) {
  const t = useTranslator(watchMessages)
  const isPast = findings.some(({ resolvedAt }) => resolvedAt)
  return (
    <DataTable
      caption={caption}
      columns={
        <>
          <Column wide>{t('watch.place')}</Column>
          <Column>{t('watch.kind')}</Column>
          <Column>{t('watch.expected')}</Column>
          <Column>{t('watch.served')}</Column>
          <Column>{t('watch.since')}</Column>
          {isPast && <Column>{t('watch.until')}</Column>}
        </>
      }
    >
      <Rows>
        {findings.map(({ id, place, kind, expected, served, foundAt, resolvedAt }) => (
          <Row key={id}>
            <RowHead wide>{place}</RowHead>
            <Cell>{t(`watch.${kind}`)}</Cell>
            <Cell>{shortened(expected) || t('watch.nothing')}</Cell>
            <Cell>{shortened(served) || t('watch.nothing')}</Cell>
            <Cell>{formatDateTime(foundAt)}</Cell>
            {isPast && <Cell>{resolvedAt && formatDateTime(resolvedAt)}</Cell>}
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

/** Hashes are told apart by their beginning. */
function shortened(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
