import { NowIs } from '#features/organisations/parts.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { congressesMessages } from '../messages.ts'
import type { CongressLine } from '../queries/read-lines.ts'

export const CONGRESS_PAGE = '/lam-viec/dai-hoi'

interface LinesProps {
  readonly title: string
  readonly lines: readonly CongressLine[]
  /** The page of one of them. */
  readonly hrefOf: (id: string) => string
}

interface LineProps {
  readonly line: CongressLine
  readonly href: string
}

/** Bodies whose apparatus is not complete, the longest since its congress first; narrow, the sum is left to its own page. */
export function IncompleteTable({ title, lines, hrefOf }: LinesProps) {
  const t = useTranslator(congressesMessages)
  return (
    <DataTable
      caption={title}
      captionHidden
      fold={4}
      columns={
        <>
          <Column wide>{t('congresses.body')}</Column>
          <Column num>{t('congresses.days-since')}</Column>
          <Column num>{t('congresses.seats')}</Column>
          <Column num gone>
            {t('congresses.elected')}
          </Column>
          <Column num gone>
            {t('congresses.added')}
          </Column>
          <Column num gone>
            {t('congresses.left')}
          </Column>
          <Column num>{t('congresses.vacant')}</Column>
          <Column num>{t('congresses.vacant-posts')}</Column>
        </>
      }
    >
      <Rows>
        {lines.map((line) => (
          <IncompleteRow key={line.id} line={line} href={hrefOf(line.id)} />
        ))}
      </Rows>
    </DataTable>
  )
}

function IncompleteRow({ line, href }: LineProps) {
  return (
    <Row>
      <CongressHead line={line} href={href} />
      <Cell num>{line.daysSince}</Cell>
      <Cell num>{line.seats}</Cell>
      <Cell num gone>
        {line.elected}
      </Cell>
      <Cell num gone>
        {line.added}
      </Cell>
      <Cell num gone>
        {line.left}
      </Cell>
      <Cell num>
        <b>{line.vacant}</b>
      </Cell>
      <Cell num>
        <b>{line.vacantPosts}</b>
      </Cell>
    </Row>
  )
}

/** How the seats of one committee add up. */
export function CommitteeTable({ line }: { readonly line: CongressLine }) {
  const t = useTranslator(congressesMessages)
  const rows = [
    ['congresses.seats', line.seats],
    ['congresses.elected', line.elected],
    ['congresses.added', line.added],
    ['congresses.left', line.left],
    ['congresses.vacant', line.vacant],
  ] as const
  return (
    <DataTable
      caption={t('congresses.committee-source')}
      fold="none"
      columns={
        <>
          <Column wide>{t('congresses.of-term', { term: line.term })}</Column>
          <Column num>{t('congresses.person-count')}</Column>
        </>
      }
    >
      <Rows>
        {rows.map(([label, value]) => (
          <Row key={label}>
            <RowHead wide>{label === 'congresses.vacant' ? <b>{t(label)}</b> : t(label)}</RowHead>
            <Cell num>{label === 'congresses.vacant' ? <b>{value}</b> : value}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

/** Congresses that are planned, cancelled, complete, or of an earlier term. */
export function OtherTable({ title, lines, hrefOf }: LinesProps) {
  const t = useTranslator(congressesMessages)
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={
        <>
          <Column wide>{t('congresses.body')}</Column>
          <Column>{t('congresses.state')}</Column>
          <Column num>{t('congresses.seats')}</Column>
          <Column num>{t('congresses.elected')}</Column>
        </>
      }
    >
      <Rows>
        {lines.map((line) => (
          <Row key={line.id}>
            <CongressHead line={line} href={hrefOf(line.id)} />
            <Cell>
              <Standing line={line} />
            </Cell>
            <Cell num>{line.seats}</Cell>
            <Cell num>{line.elected ?? '–'}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

/** How a congress stands; of a body that is no more, since when. */
function Standing({ line: { state, plannedOn, endedOn } }: { readonly line: CongressLine }) {
  const t = useTranslator(congressesMessages)
  return (
    <>
      {t(`congresses.is-${state}`, { day: formatDate(plannedOn) })}
      {endedOn && (
        <>
          <br />
          <Note>{t('congresses.ended-on', { day: formatDate(endedOn) })}</Note>
        </>
      )}
    </>
  )
}

function CongressHead({ line, href }: LineProps) {
  const t = useTranslator(congressesMessages)
  return (
    <RowHead wide>
      <a href={href} lang="vi">
        {line.organisationName}
      </a>
      <NowIs heir={line.heir} />
      <br />
      <Note>{t('congresses.of-term', { term: line.term })}</Note>
    </RowHead>
  )
}
