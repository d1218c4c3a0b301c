import type { ReactNode } from 'react'
import { formatDate } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalTable } from '#ui/portal/portal-table.tsx'
import { listsMessages } from '../../lists-messages.ts'
import type { OfferedFile, PublishedDocument } from '../../queries/library/published-documents.ts'
import { useContentLang } from '../portal-page.tsx'

interface DocumentTableProps {
  readonly caption: ReactNode
  readonly documents: readonly PublishedDocument[]
}

/** Published documents: number, date, type, abstract, files. */
export function DocumentTable({ caption, documents }: DocumentTableProps) {
  const t = useTranslator(listsMessages)
  const locale = useLocale()
  const lang = useContentLang()
  return (
    <PortalTable
      caption={caption}
      columns={[
        { head: t('lists.number') },
        { head: t('lists.abstract'), wide: true },
        { head: t('lists.signed-on') },
        { head: t('lists.type') },
        { head: t('lists.files') },
      ]}
      rows={documents.map((document) => ({
        key: document.href,
        name: (
          <a className="n" href={document.href} lang={lang}>
            {document.numberSymbol}
          </a>
        ),
        cells: [
          <span key="abstract" lang={lang}>
            {document.abstract}
          </span>,
          <time key="date" dateTime={document.signedOn}>
            {formatDate(document.signedOn)}
          </time>,
          <span key="type" className="n">
            {document.type[locale]}
          </span>,
          <FileLinks key="files" document={document} />,
        ],
      }))}
    />
  )
}

/** In a list a file is named by its kind; whose it is, only a screen reader must be told. */
function FileLinks({ document: { files, numberSymbol } }: { readonly document: PublishedDocument }) {
  return files.map(({ href, note }, place) => (
    <span key={href}>
      {place > 0 && <br />}
      <a className="n" href={href} aria-label={`${note}: ${numberSymbol}`}>
        {note}
      </a>
    </span>
  ))
}

/** Files with their names, kinds and sizes. */
export function FileList({ files }: { readonly files: readonly OfferedFile[] }) {
  return (
    <ul className="list">
      {files.map(({ href, name, note }) => (
        <li key={href}>
          <a href={href}>{name}</a> <span className="note">{note}</span>
        </li>
      ))}
    </ul>
  )
}
