import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { organisationsMessages } from '../messages.ts'
import type { CoordinationDecree, CoordinationLine } from '../queries/list-coordination.ts'

interface CoordinationProps {
  readonly lines: readonly CoordinationLine[]
  readonly hrefOf: (id: string) => string
}

/** Who gets copies of an organisation's reports and whose it gets; nothing where there are no such lines. */
export function Coordination({ lines, hrefOf }: CoordinationProps) {
  const t = useTranslator(organisationsMessages)
  if (lines.length === 0) return null
  return (
    <Section id="phoi-hop" title={t('organisations.coordination')}>
      <DataTable
        caption={t('organisations.coordination')}
        captionHidden
        fold={2}
        columns={
          <>
            <Column wide>{t('organisations.coordination-with')}</Column>
            <Column>{t('organisations.coordination-from')}</Column>
            <Column>{t('organisations.coordination-until')}</Column>
          </>
        }
      >
        <Rows>
          {lines.map((line) => (
            <Row key={`${line.direction} ${line.otherId}`}>
              <RowHead wide>
                <a href={hrefOf(line.otherId)}>
                  {t(`organisations.coordination-${line.direction}`, { name: line.name })}
                </a>
              </RowHead>
              <Cell>
                <DayByDecree day={line.from} decree={line.begunBy} />
              </Cell>
              <Cell>{line.until ? <DayByDecree day={line.until} decree={line.endedBy} /> : '–'}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

function DayByDecree({
  day,
  decree,
}: {
  readonly day: CoordinationLine['from']
  readonly decree: CoordinationDecree | undefined
}) {
  const t = useTranslator(organisationsMessages)
  if (!decree) return formatDate(day)
  return t('organisations.day-by-decree', {
    day: formatDate(day),
    decision: decree.number,
    decided: formatDate(decree.day),
  })
}
