import type { Annex, Block, OfficialDocument } from '#features/documents/index.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Sheet } from '#ui/document/sheet.tsx'
import { Section } from '#ui/frame/section.tsx'
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
      <div lang="vi">
        {partsOf(document.body).map(({ title, paragraphs, passages }, at) => (
          <Section key={title} id={`phan-${at}`} title={title}>
            <Paragraphs texts={paragraphs} />
            {passages.map((passage, place) => (
              <Sheet key={passage.title} id={`phan-${at}-${place}`} title={passage.title} level={3}>
                <Paragraphs texts={passage.paragraphs} />
              </Sheet>
            ))}
          </Section>
        ))}
      </div>
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

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => <Paper key={text}>{text}</Paper>)
}

interface Passage {
  readonly title: string
  readonly paragraphs: string[]
}

/** The parts of the body with their passages; a part without passages holds its words itself. */
function partsOf(body: readonly Block[]): (Passage & { readonly passages: Passage[] })[] {
  const parts: (Passage & { readonly passages: Passage[] })[] = []
  for (const block of body) {
    const part = parts.at(-1)
    if (block.kind === 'part') parts.push({ title: block.text, paragraphs: [], passages: [] })
    else if (block.kind === 'heading') part?.passages.push({ title: block.text, paragraphs: [] })
    else if (block.kind === 'paragraph') (part?.passages.at(-1) ?? part)?.paragraphs.push(block.text)
  }
  return parts
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
