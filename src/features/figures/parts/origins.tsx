import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { formatFigure } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { figuresMessages } from '../messages.ts'
import type { FiguresView } from '../queries/get-figures.ts'
import type { Origin } from '../queries/list-origins.ts'

interface OriginsProps {
  readonly view: FiguresView
  /** Whether the reader may open decrees. */
  readonly opensDecrees: boolean
}

/** The decrees by which figures of other bodies came here, with whose figures and how much of them. */
export function Origins({ view, opensDecrees }: OriginsProps) {
  const t = useTranslator(figuresMessages)
  if (view.origins.length === 0) return null
  return (
    <Section id="sap-xep" title={t('figures.origins')}>
      <DataTable
        caption={t('figures.origins')}
        captionHidden
        fold={2}
        columns={
          <>
            <Column>{t('figures.decree')}</Column>
            <Column>{t('figures.effective')}</Column>
            <Column wide>{t('figures.brought')}</Column>
          </>
        }
      >
        <Rows>
          {view.origins.map((origin) => (
            <Row key={origin.reorganisationId}>
              <RowHead>
                {opensDecrees ? (
                  <a href={`/lam-viec/sap-xep/${origin.reorganisationId}`}>{origin.decreeNumber}</a>
                ) : (
                  origin.decreeNumber
                )}
              </RowHead>
              <Cell>{formatDate(origin.effectiveOn as IsoDate)}</Cell>
              <Cell wide>
                <Brought origin={origin} organisationId={view.organisation.id} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

interface BroughtProps {
  readonly origin: Origin
  readonly organisationId: string
}

function Brought({ origin, organisationId }: BroughtProps) {
  const t = useTranslator(figuresMessages)
  return (
    <ul>
      {origin.from.map(({ id, name, share }) => {
        const said = { name, share: share === 1 ? t('figures.whole') : `${formatFigure(share * 100)}\u00a0%` }
        return (
          <li key={id}>
            {id === organisationId ? (
              t('figures.kept', said)
            ) : (
              <a href={`/lam-viec/to-chuc/${id}`}>{t('figures.from', said)}</a>
            )}
          </li>
        )
      })}
      {origin.others > 0 && <li>{t('figures.others', { count: origin.others })}</li>}
    </ul>
  )
}
