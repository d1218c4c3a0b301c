import { NowIs } from '#features/organisations/parts.ts'
import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { StateMark } from '#ui/state/state-mark.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportCopy } from '../queries/list-copies.ts'
import { SHAPE_OF } from './standing-shape.ts'

/** Reports that come as copies, for knowledge: each with the way to it once it was sent. */
export function Copies({ copies }: { readonly copies: readonly ReportCopy[] }) {
  const t = useTranslator(reportPageMessages)
  // Told only where somebody reads for several bodies.
  const isForMany = new Set(copies.flatMap(({ receiverNames }) => receiverNames)).size > 1
  const sent = copies.filter(({ report }) => report !== undefined).length
  return (
    <Section
      id="ban-dong-gui"
      title={t('reports.copies')}
      aside={t('reports.copies-aside', { done: sent, of: copies.length })}
    >
      <Note as="p">{t('reports.copies-note')}</Note>
      <DataTable
        caption={t('reports.copies')}
        captionHidden
        fold={2}
        columns={
          <>
            <Column wide>{t('reports.unit')}</Column>
            <Column>{t('reports.state')}</Column>
            <Column>{t('reports.sent-at')}</Column>
          </>
        }
      >
        <Rows>
          {copies.map((copy) => (
            <CopyRow key={copy.organisationId} copy={copy} isForMany={isForMany} />
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

interface CopyRowProps {
  readonly copy: ReportCopy
  readonly isForMany: boolean
}

function CopyRow({ copy: { organisationName, heir, receiverNames, report }, isForMany }: CopyRowProps) {
  const t = useTranslator(reportPageMessages)
  return (
    <Row>
      <RowHead wide>
        {report ? (
          <a
            href={`/lam-viec/bao-cao/${report.id}`}
            aria-label={t('reports.look-at-copy', { organisation: organisationName })}
          >
            {organisationName}
          </a>
        ) : (
          organisationName
        )}
        <NowIs heir={heir} />{' '}
        {isForMany && <Note>{t('reports.received-by', { names: receiverNames.join('; ') })}</Note>}
      </RowHead>
      <Cell>
        {report ? (
          <StateMark shape={SHAPE_OF[report.state]} label={t(`reports.state-${report.state}`)} />
        ) : (
          <StateMark shape={SHAPE_OF['not-opened']} label={t('reports.not-sent')} />
        )}
      </Cell>
      <Cell>{report ? formatDateTime(report.sentAt) : '–'}</Cell>
    </Row>
  )
}
