import { formatDateTime } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import type { Said } from '../changes.ts'
import { commandWords } from '../command-words.ts'
import { auditFields, auditMessages, auditValues } from '../messages.ts'
import type { AuditLine } from '../queries/list-audit-entries.ts'
import { auditHref } from './audit-address.ts'

/** Entries as rows; on a narrow page the action stands above who, when and what. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  const t = useTranslator(auditMessages)
  return (
    <DataTable
      caption={t('audit.caption')}
      captionHidden
      columns={
        <>
          <Column wide>{t('audit.action')}</Column>
          <Column>{t('audit.who')}</Column>
          <Column>{t('audit.subject')}</Column>
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
        <Note>
          <time dateTime={line.at.toISOString()}>{formatDateTime(line.at)}</time>
          {` · ${t('audit.number-short', { number: line.sequence })}`}
        </Note>
      </RowHead>
      <Cell>
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
      <Cell>
        <a href={auditHref({ subjectId: line.subjectId })} title={t('audit.subject-only')}>
          {line.subjectName ?? t('audit.nameless', { id: shortened(line.subjectId) })}
        </a>
      </Cell>
      <Cell wide>{line.said.length > 0 && <SaidList said={line.said} />}</Cell>
    </Row>
  )
}

function SaidList({ said }: { readonly said: readonly Said[] }) {
  const t = useTranslator(auditMessages)
  const locale = useLocale()
  const fields: Partial<Record<string, { readonly vi: string; readonly en: string }>> = auditFields
  const changes = said.filter(({ before }) => before !== undefined).length
  const values: Partial<Record<string, { readonly vi: string; readonly en: string }>> = auditValues
  const value = (text: string) => (text ? (values[text]?.[locale] ?? shortened(text)) : <i>{t('audit.empty-value')}</i>)
  return (
    <Disclosure inner summary={changes > 0 ? t('audit.changes', { count: changes }) : t('audit.details')}>
      <dl>
        {said.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fields[field]?.[locale] ?? field}</dt>
            <dd>
              {before !== undefined && (
                <>
                  <del>{value(before)}</del> <span aria-hidden="true">→</span>{' '}
                </>
              )}
              {before === undefined ? value(after) : <ins>{value(after)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

/** Codes and hashes are told apart by their beginning. */
function shortened(text: string): string {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$|^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 13)}…`
  return text
}
