import { isInForce, LAYOUTS } from './layouts.ts'
import type { Block, FigureTable, LayoutFamily, OfficialDocument } from './model.ts'
import { normaliseDocument } from './normalise-document.ts'
import { hasSecrecyMark, isSecrecyStamp } from './secrecy.ts'

/** What can be wrong with a document. */
export type DefectCode =
  | 'missing'
  | 'secrecy-mark'
  | 'unknown-mark'
  | 'number-not-positive'
  | 'symbol-malformed'
  | 'date-malformed'
  | 'standard-not-in-force'
  | 'authority-malformed'
  | 'heading-already-numbered'
  | 'cells-do-not-match-columns'
  | 'closing-mark'
  | 'archive-copy-missing'

/** One defect: where it is, as a path into the model ("body[3].text", "signature.name"), and what it is. */
export type Defect = { readonly path: string; readonly code: DefectCode }

type Texts = readonly (readonly [path: string, text: string])[]

/** "BC/BDVHU", "QĐi/TW", "HD/BTGDVTU": the type, then the body, joined by slashes; in the State's "BC-UBND" by hyphens. */
const SYMBOL: Readonly<Record<LayoutFamily, RegExp>> = {
  party: /^\p{Lu}[\p{L}\d]*(?:[/-][\p{L}\d]+)*\/[\p{L}\d]+(?:-[\p{L}\d]+)*$/u,
  state: /^\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)+$/u,
}
/** "T/M BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN", "T/L …": a slash, where the State writes a dot, "TM. ỦY BAN NHÂN DÂN". */
const AUTHORITY: Readonly<Record<LayoutFamily, RegExp>> = {
  party: /^\p{Lu}{1,2}\/\p{Lu}{1,2} \S/u,
  state: /^(?:TM|KT|TL|TUQ)\. \S/u,
}
/** "Lưu Ban Dân vận"; in the State's documents "Lưu: VT". */
const ARCHIVE_COPY: Readonly<Record<LayoutFamily, RegExp>> = { party: /^Lưu \S/u, state: /^Lưu: \S/u }
/** A number typed before a heading: "I- ", "IV. ", "A. ", "12. ", "1.2. ", "a) ". */
const OWN_NUMBER = /^(?:[IVX]+|\p{L}|\d+(?:\.\d+)*)\s*[-–.)]+\s/u
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return ISO_DATE.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

function indexed(path: string, texts: readonly string[]): Texts {
  return texts.map((text, i) => [`${path}[${i}]`, text] as const)
}

function tableTexts(path: string, table: FigureTable): Texts {
  const labels = table.columns.map((column, i) => [`${path}.columns[${i}].label`, column.label] as const)
  const groups = table.rows.map(
    (row, i) => [`${path}.rows[${i}].label`, row.kind === 'group' ? row.label : '—'] as const,
  )
  return [...labels, ...groups]
}

function requiredTexts(d: OfficialDocument): Texts {
  return [
    ...indexed('upperBody', d.upperBody),
    ...indexed('issuingBody', d.issuingBody),
    ...(['symbol', 'place', 'typeName', 'subject'] as const).map((key) => [key, d[key]] as const),
    ...d.body.flatMap((block, i) =>
      block.kind === 'table' ? tableTexts(`body[${i}]`, block) : [[`body[${i}].text`, block.text] as const],
    ),
    ...authorityLines(d).map((line) => ['signature.authority', line] as const),
    ...indexed('addressees', d.addressees ?? []),
    ['signature.post', d.signature.post],
    ['signature.name', d.signature.name],
    ...indexed('recipients', d.recipients),
    ...(d.annex === undefined ? [] : annexTexts(d.annex)),
  ]
}

function authorityLines({ signature: { authority = [] } }: OfficialDocument): readonly string[] {
  return [authority].flat()
}

function annexTexts(annex: NonNullable<OfficialDocument['annex']>): Texts {
  return [
    ['annex.title', annex.title],
    ['annex.referenceLine', annex.referenceLine],
    ...tableTexts('annex', annex),
    ...indexed('annex.notes', annex.notes),
  ]
}

function missing(d: OfficialDocument): Defect[] {
  const lists = [
    ['issuingBody', d.issuingBody],
    ['body', d.body],
    ['recipients', d.recipients],
    ...tables(d).flatMap(([path, t]) => [[`${path}.columns`, t.columns] as const, [`${path}.rows`, t.rows] as const]),
  ] as const
  const emptyLists = lists.filter(([, list]) => list.length === 0)
  const emptyTexts = requiredTexts(d).filter(([, text]) => text === '')
  return [...emptyLists, ...emptyTexts].map(([path]) => ({ path, code: 'missing' }))
}

/** A mark counts anywhere in what names the document; elsewhere, where the law is spoken of, only as a line alone. */
function secrecy(d: OfficialDocument): Defect[] {
  const names = new Set(['typeName', 'subject', 'annex.title'])
  const marked = requiredTexts(d).filter(([path, text]) =>
    names.has(path) ? hasSecrecyMark(text) : isSecrecyStamp(text),
  )
  const marks = indexed('marks', d.marks).filter(([, mark]) => hasSecrecyMark(mark))
  return [...marked, ...marks].map(([path]) => ({ path, code: 'secrecy-mark' }))
}

function tables(d: OfficialDocument): readonly (readonly [path: string, table: FigureTable])[] {
  const inBody = d.body.flatMap((block, i) => (block.kind === 'table' ? [[`body[${i}]`, block] as const] : []))
  return d.annex === undefined ? inBody : [...inBody, ['annex', d.annex] as const]
}

function cells(d: OfficialDocument): Defect[] {
  return tables(d).flatMap(([path, { columns, rows }]) =>
    rows.flatMap((row, i): Defect[] =>
      row.kind === 'group' || row.cells.length === columns.length
        ? []
        : [{ path: `${path}.rows[${i}].cells`, code: 'cells-do-not-match-columns' }],
    ),
  )
}

function isHeading(block: Block): boolean {
  return block.kind === 'part' || block.kind === 'heading' || block.kind === 'subheading'
}

function bodyText(d: OfficialDocument): Defect[] {
  const texts = d.body.flatMap((b, i) => (b.kind === 'table' ? [] : [{ path: `body[${i}].text`, block: b }]))
  const ownNumbers = texts.filter(({ block }) => isHeading(block) && OWN_NUMBER.test(block.text))
  const last = texts.at(-1)
  const slashed = last?.block.text.endsWith('/.') && !LAYOUTS[d.standard].allowsSlashClosing ? [last] : []
  return [
    ...ownNumbers.map(({ path }): Defect => ({ path, code: 'heading-already-numbered' })),
    ...slashed.map(({ path }): Defect => ({ path, code: 'closing-mark' })),
  ]
}

function formalities(d: OfficialDocument): Defect[] {
  const { number, symbol, issuedOn, standard } = d
  const { family } = LAYOUTS[standard]
  const dated = issuedOn !== null && isDate(issuedOn)
  const rules: readonly (readonly [broken: boolean, path: string, code: DefectCode])[] = [
    [number !== null && !(Number.isSafeInteger(number) && number > 0), 'number', 'number-not-positive'],
    [symbol !== '' && !SYMBOL[family].test(symbol), 'symbol', 'symbol-malformed'],
    [issuedOn !== null && !dated, 'issuedOn', 'date-malformed'],
    [dated && !isInForce(standard, issuedOn), 'standard', 'standard-not-in-force'],
    [
      authorityLines(d).some((line) => line !== '' && !AUTHORITY[family].test(line)),
      'signature.authority',
      'authority-malformed',
    ],
    [
      d.recipients.length > 0 && !ARCHIVE_COPY[family].test(d.recipients.at(-1) ?? ''),
      'recipients',
      'archive-copy-missing',
    ],
  ]
  return rules.flatMap(([broken, path, code]) => (broken ? [{ path, code }] : []))
}

function unknownMarks(d: OfficialDocument): Defect[] {
  return indexed('marks', d.marks)
    .filter(([, mark]) => mark !== 'DỰ THẢO' && !hasSecrecyMark(mark))
    .map(([path]) => ({ path, code: 'unknown-mark' }))
}

/**
 * Every reason to refuse a document; an empty list means it can be rendered. Text that is not NFC is no defect: it is
 * normalised first, here and wherever the document is used.
 */
export function checkDocument(document: OfficialDocument): readonly Defect[] {
  const d = normaliseDocument(document)
  return [missing, secrecy, unknownMarks, formalities, bodyText, cells].flatMap((rule) => rule(d))
}
