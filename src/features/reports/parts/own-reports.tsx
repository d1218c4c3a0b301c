import { BodyName } from '#features/organisations/parts.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { Section } from '#ui/frame/section.tsx'
import { StateMark } from '#ui/state/state-mark.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { reportPageMessages } from '../page-messages.ts'
import type { OwnReport } from '../queries/list-own-reports.ts'
import { isEditable } from '../rules.ts'
import { SHAPE_OF } from './standing-shape.ts'

/** The reports of the reader's own units with the one thing to do for each. */
export function OwnReports({ reports, periodId }: { reports: readonly OwnReport[]; periodId: string }) {
  const t = useTranslator(reportPageMessages)
  return (
    <Section id="cua-don-vi" title={t('reports.own')}>
      <DataTable
        caption={t('reports.own')}
        captionHidden
        fold={2}
        columns={
          <>
            <Column wide>{t('reports.unit')}</Column>
            <Column>{t('reports.state')}</Column>
            <Column>{t('reports.do')}</Column>
          </>
        }
      >
        <Rows>
          {reports.map((report) => (
            <Row key={report.organisationId}>
              <RowHead wide>
                <BodyName name={report.organisationName} heir={report.heir} />{' '}
                {report.inherited && <Note>{t('reports.inherited')}</Note>}
              </RowHead>
              <Cell>
                <StateMark shape={SHAPE_OF[report.standing]} label={t(`reports.state-${report.standing}`)} />
              </Cell>
              <Cell>
                <Doing report={report} periodId={periodId} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

function Doing({ report, periodId }: { report: OwnReport; periodId: string }) {
  const t = useTranslator(reportPageMessages)
  if (!report.reportId) {
    if (!report.writes) return '–'
    return (
      <form method="post" action="/lam-viec/bao-cao">
        <input type="hidden" name="organisationId" value={report.organisationId} />
        <input type="hidden" name="periodId" value={periodId} />
        <Button variant="go" inRow>
          {t('reports.open')}
        </Button>
      </form>
    )
  }
  const writing = report.writes && report.state !== undefined && isEditable(report.state)
  const judging = !report.writes && report.state === 'submitted'
  return (
    <ButtonLink inRow href={`/lam-viec/bao-cao/${report.reportId}`}>
      {t(writing ? 'reports.continue' : judging ? 'reports.review' : 'reports.look')}
    </ButtonLink>
  )
}
