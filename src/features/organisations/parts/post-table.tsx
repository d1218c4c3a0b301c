import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { organisationsMessages } from '../messages.ts'
import type { HeldPost, ShownHolding } from '../queries/people/list-posts.ts'

type PastHolding = ShownHolding & { readonly postTitle: string }

interface PostTableProps {
  readonly posts: readonly HeldPost[]
  readonly past: readonly PastHolding[]
  /** Where an administrator of the body edits its posts. */
  readonly editHref?: string | undefined
}

/** The posts of an organisation with who holds them and how; who held them before opens on request. */
export function PostTable({ posts, past, editHref }: PostTableProps) {
  const t = useTranslator(organisationsMessages)
  const edit = editHref && <a href={editHref}>{t('organisations.edit-posts')}</a>
  return (
    <Section id="chuc-danh" title={t('organisations.posts')} aside={edit}>
      {posts.length === 0 ? (
        <Note>{t('organisations.no-posts')}</Note>
      ) : (
        <DataTable
          caption={t('organisations.posts')}
          captionHidden
          fold={2}
          wordy
          columns={
            <>
              <Column wide>{t('organisations.post')}</Column>
              <Column>{t('organisations.holder')}</Column>
              <Column>{t('organisations.how')}</Column>
              <Column wide>{t('organisations.from-to')}</Column>
            </>
          }
        >
          <Rows>{posts.flatMap((post) => postRows(post))}</Rows>
        </DataTable>
      )}
      {past.length > 0 && <PastHolders past={past} />}
    </Section>
  )
}

function postRows(post: HeldPost) {
  if (post.holders.length === 0) return [<VacantRow key={post.id} title={post.title} />]
  return post.holders.map((holding) => <HeldRow key={holding.holdingId} title={post.title} holding={holding} />)
}

function VacantRow({ title }: { readonly title: string }) {
  const t = useTranslator(organisationsMessages)
  return (
    <Row>
      <RowHead wide>
        <span lang="vi">{title}</span>
      </RowHead>
      <Cell>
        <b>{t('organisations.vacant')}</b>
      </Cell>
      <Cell />
      <Cell />
    </Row>
  )
}

interface HeldRowProps {
  readonly title: string
  readonly holding: ShownHolding
}

function HeldRow({ title, holding }: HeldRowProps) {
  const t = useTranslator(organisationsMessages)
  const { personId, personName, printedTitle, mode, reason } = holding
  return (
    <Row>
      <RowHead wide>
        <span lang="vi">
          {title}
          {printedTitle !== title && (
            <>
              <br />
              <Note>{printedTitle}</Note>
            </>
          )}
        </span>
      </RowHead>
      <Cell>
        <a href={personHref(personId)} lang="vi">
          {personName}
        </a>
      </Cell>
      <Cell>{t(`organisations.mode-${mode}`)}</Cell>
      <Cell wide>
        <Days from={holding.from} lastDay={holding.lastDay} />
        {reason && ` (${t(`organisations.reason-${reason}`)})`}
      </Cell>
    </Row>
  )
}

function PastHolders({ past }: { readonly past: readonly PastHolding[] }) {
  const t = useTranslator(organisationsMessages)
  const title = t('organisations.past-holders', { count: past.length })
  return (
    <Disclosure summary={title}>
      <DataTable
        caption={title}
        captionHidden
        fold={2}
        wordy
        columns={
          <>
            <Column wide>{t('organisations.post')}</Column>
            <Column>{t('organisations.holder')}</Column>
            <Column>{t('organisations.how')}</Column>
            <Column wide>{t('organisations.from-to')}</Column>
          </>
        }
      >
        <Rows>
          {past.map((holding) => (
            <HeldRow key={holding.holdingId} title={holding.postTitle} holding={holding} />
          ))}
        </Rows>
      </DataTable>
    </Disclosure>
  )
}

/** From when to when, both days included. */
export function Days({ from, lastDay }: { readonly from: string; readonly lastDay: string | undefined }) {
  const t = useTranslator(organisationsMessages)
  const first = formatDate(from as IsoDate)
  if (lastDay === undefined) return t('organisations.until-now', { from: first })
  return t('organisations.stretch', { from: first, until: formatDate(lastDay as IsoDate) })
}

export function personHref(id: string): string {
  return `/lam-viec/nguoi/${id}`
}
