import { addDays } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { organisationsMessages } from '../messages.ts'
import type { CoordinationLine } from '../queries/list-coordination.ts'
import { Days } from './post-table.tsx'

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
        wordy
        columns={
          <>
            <Column wide>{t('organisations.coordination-with')}</Column>
            <Column wide>{t('organisations.from-to')}</Column>
            <Column wide>{t('organisations.coordination-decree')}</Column>
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
              <Cell wide>
                <Days from={line.from} lastDay={line.until && addDays(line.until, -1)} />
              </Cell>
              <Cell wide>
                <Decrees {...line} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

/** The decree that began a line, and the one that ended it. */
function Decrees({ begunBy, endedBy }: Pick<CoordinationLine, 'begunBy' | 'endedBy'>) {
  const t = useTranslator(organisationsMessages)
  return [begunBy, endedBy]
    .flatMap((decree) => decree ?? [])
    .map(({ number, day }) => t('organisations.decree-of', { decision: number, day: formatDate(day) }))
    .join('; ')
}
