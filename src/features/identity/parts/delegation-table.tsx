import { Form } from 'react-router'
import { formatDate } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../messages.ts'
import type { DelegationLine } from '../queries/roles/list-delegations.ts'
import { periodWords } from './accounts/role-words.ts'

const ENDS = {
  given: {
    other: 'identity.to-whom',
    button: 'identity.revoke',
    aria: 'identity.revoke-aria',
    caption: 'identity.given',
  },
  received: {
    other: 'identity.from-whom',
    button: 'identity.give-back',
    aria: 'identity.give-back-aria',
    caption: 'identity.received',
  },
} as const

interface DelegationTableProps {
  readonly lines: readonly DelegationLine[]
  /** From which end the reader sees them. */
  readonly end: keyof typeof ENDS
}

export function DelegationTable({ lines, end }: DelegationTableProps) {
  const t = useTranslator(identityMessages)
  const words = ENDS[end]
  return (
    <DataTable
      caption={t(words.caption)}
      captionHidden
      wordy
      columns={
        <>
          <Column wide>{t('identity.role')}</Column>
          <Column wide>{t(words.other)}</Column>
          <Column wide>{t('identity.standing')}</Column>
          <Column>{t(words.button)}</Column>
        </>
      }
    >
      <Rows>
        {lines.map((line) => (
          <DelegationRow key={line.id} line={line} end={end} />
        ))}
      </Rows>
    </DataTable>
  )
}

function DelegationRow({ line, end }: { readonly line: DelegationLine } & Pick<DelegationTableProps, 'end'>) {
  const t = useTranslator(identityMessages)
  const locale = useLocale()
  const { id, role, organisation, other, from, until, agreed, standing, cut } = line
  const roleName = t(`identity.role-${role}`)
  return (
    <Row>
      <RowHead wide>
        {roleName}, <span lang="vi">{organisation}</span>
      </RowHead>
      <Cell wide>
        <span lang="vi">{other}</span>
      </Cell>
      <Cell wide>
        {cut
          ? t(`identity.${cut.by}`, { day: formatDate(cut.on), from: formatDate(from) })
          : `${t(`identity.standing-${standing}`)}, ${periodWords(from, until, locale)}`}
        {!cut && until < agreed && <Note>{t('identity.ends-with-place', { day: formatDate(agreed) })}</Note>}
      </Cell>
      <Cell>
        {standing !== 'ended' && (
          <Form method="post">
            <input type="hidden" name="grantId" value={id} />
            <Button inRow name="intent" value="revoke" aria-label={t(ENDS[end].aria, { role: roleName, name: other })}>
              {t(ENDS[end].button)}
            </Button>
          </Form>
        )}
      </Cell>
    </Row>
  )
}
