import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { organisationsMessages } from '../messages.ts'
import type { RosterSeat } from '../queries/people/list-roster.ts'
import { Days, personHref } from './post-table.tsx'
import { TREE_PAGE } from './tree-address.ts'

/** The seats of a composite body, each with the post it belongs to and whoever holds that post. */
export function Roster({ seats }: { readonly seats: readonly RosterSeat[] }) {
  const t = useTranslator(organisationsMessages)
  if (seats.length === 0) return null
  return (
    <Section
      id="thanh-vien"
      title={t('organisations.roster')}
      aside={t('organisations.seat-count', { count: seats.length })}
    >
      <Note as="p">{t('organisations.roster-lead')}</Note>
      <DataTable
        caption={t('organisations.roster')}
        captionHidden
        fold={2}
        wordy
        columns={
          <>
            <Column wide>{t('organisations.role-in-body')}</Column>
            <Column wide>{t('organisations.post')}</Column>
            <Column>{t('organisations.holder')}</Column>
            <Column>{t('organisations.from-to')}</Column>
          </>
        }
      >
        <Rows>
          {seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} />
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

function SeatRow({ seat }: { readonly seat: RosterSeat }) {
  const t = useTranslator(organisationsMessages)
  return (
    <Row>
      <RowHead wide>
        <b lang="vi">{seat.role}</b>
      </RowHead>
      <Cell wide>
        <span lang="vi">
          {seat.postTitle}
          <br />
          <a href={`${TREE_PAGE}/${seat.organisationId}`}>{seat.organisationName}</a>
        </span>
      </Cell>
      <Cell>
        {seat.holders.length === 0 && <b>{t('organisations.vacant')}</b>}
        {seat.holders.map(({ id, name }) => (
          <a key={id} href={personHref(id)} lang="vi">
            {name}
          </a>
        ))}
      </Cell>
      <Cell>
        <Days from={seat.from} lastDay={undefined} />
      </Cell>
    </Row>
  )
}
