import { formatDateTime } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { NoWrap } from '#ui/text/no-wrap.tsx'
import { Note } from '#ui/text/note.tsx'
import { commandWords } from '../command-words.ts'
import { auditMessages } from '../messages.ts'
import type { AuditLine } from '../queries/list-audit-entries.ts'
import { auditHref } from './audit-address.ts'
import { nameInWords, SaidList, shortened } from './said-list.tsx'

/** Entries as rows; on a narrow page the action stands above who, when and what. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  const t = useTranslator(auditMessages)
  return (
    <DataTable
      caption={t('audit.caption')}
      captionHidden
      wordy
      columns={
        <>
          <Column wide>{t('audit.action')}</Column>
          <Column wide>{t('audit.who')}</Column>
          <Column wide>{t('audit.subject')}</Column>
          <Column wide>{t('audit.said')}</Column>
        </>
      }
    >
      <Rows>
        {lines.map((line) => (
          <AuditRow key={line.sequence} line={line} />
        ))}
      </Rows>
    </DataTable>
  )
}

function AuditRow({ line }: { readonly line: AuditLine }) {
  const t = useTranslator(auditMessages)
  const locale = useLocale()
  const words: Partial<Record<string, { readonly vi: string; readonly en: string }>> = commandWords
  return (
    <Row>
      <RowHead wide>
        {words[line.command]?.[locale] ?? line.command}
        <br />
        <When line={line} />
      </RowHead>
      <Cell wide>
        {line.actorName}
        {line.onBehalfOf && (
          <>
            <br />
            <Note>{t('audit.on-behalf-of', { name: line.onBehalfOf })}</Note>
          </>
        )}
        {line.organisationName && (
          <>
            <br />
            <Note>{line.organisationName}</Note>
          </>
        )}
      </Cell>
      <Cell wide>
        <a href={auditHref({ subjectId: line.subjectId })} title={t('audit.subject-only')}>
          {line.subjectName
            ? nameInWords(line.subjectName, locale)
            : t('audit.nameless', { id: shortened(line.subjectId) })}
        </a>
      </Cell>
      <Cell wide>
        <SaidList line={line} />
      </Cell>
    </Row>
  )
}

/** The instant of an entry and its number; neither is broken. */
function When({ line }: { readonly line: AuditLine }) {
  const t = useTranslator(auditMessages)
  return (
    <Note>
      <time dateTime={line.at.toISOString()}>{formatDateTime(line.at)}</time>
      {' · '}
      <NoWrap>{t('audit.number-short', { number: line.sequence })}</NoWrap>
    </Note>
  )
}
