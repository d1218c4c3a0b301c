import type { Annex, Block, OfficialDocument } from '#features/documents/index.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Heading } from '#ui/heading.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowGroup, RowHead } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { Paper } from '#ui/text/paper.tsx'
import { consolidationMessages } from '../messages.ts'

/** What a signed document says, for the eye: its words, who signed, to whom it went, and its annex of figures. */
export function DocumentText({ document }: { readonly document: OfficialDocument }) {
  const t = useTranslator(consolidationMessages)
  const { authority, post, name } = document.signature
  return (
    <>
      <Section id="noi-dung-van-ban" title={<span lang="vi">{document.subject}</span>}>
        <Paper as="div" lang="vi">
          {document.body.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity, and a signed document never changes
            <BlockText key={at} block={block} />
          ))}
        </Paper>
      </Section>
      <Section id="ky" title={t('consolidation.signed-by')}>
        <p lang="vi">{[authority, post, name].filter(Boolean).join(', ')}</p>
      </Section>
      <Section id="noi-nhan" title={t('consolidation.recipients')}>
        <ul lang="vi">
          {document.recipients.map((recipient) => (
            <li key={recipient}>{recipient}</li>
          ))}
        </ul>
      </Section>
      {document.annex && <AnnexTable annex={document.annex} />}
    </>
  )
}

function BlockText({ block }: { readonly block: Block }) {
  if (block.kind === 'table') return null
  if (block.kind === 'part') return <Heading level={3}>{block.text}</Heading>
  if (block.kind === 'heading' || block.kind === 'subheading') return <Heading level={4}>{block.text}</Heading>
  return <p>{block.text}</p>
}

type Line = Extract<Annex['rows'][number], { kind: 'figure' }>

/** The figures as they were printed. The annex of a report names code, indicator and unit before its figures. */
function AnnexTable({ annex }: { readonly annex: Annex }) {
  const groups: { title: string; lines: Line[] }[] = []
  for (const row of annex.rows) {
    if (row.kind === 'group') groups.push({ title: row.label, lines: [] })
    else groups.at(-1)?.lines.push(row)
  }
  const [, indicator, , ...figures] = annex.columns
  return (
    <div lang="vi">
      <DataTable
        caption={annex.title}
        columns={
          <>
            <Column wide>{indicator?.label}</Column>
            {figures.map(({ label }) => (
              <Column key={label} num>
                {label}
              </Column>
            ))}
          </>
        }
      >
        {groups.map(({ title, lines }) => (
          <RowGroup key={title} title={title} columns={figures.length + 1}>
            {lines.map(({ cells }) => (
              <AnnexRow key={cells[0]} cells={cells} />
            ))}
          </RowGroup>
        ))}
      </DataTable>
      {annex.notes.map((note) => (
        <Note key={note} as="p" below>
          {note}
        </Note>
      ))}
    </div>
  )
}

function AnnexRow({ cells: [code, indicator, unit, ...figures] }: { readonly cells: readonly string[] }) {
  return (
    <Row>
      <RowHead wide>
        {code} {indicator} <Note>{unit}</Note>
      </RowHead>
      {figures.map((figure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of their columns
        <Cell key={at} num>
          {figure}
        </Cell>
      ))}
    </Row>
  )
}
