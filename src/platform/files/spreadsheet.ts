import { readSheet } from 'read-excel-file/node'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { refuse } from '../problem.ts'
import { type Choice, offerChoices } from './choices.ts'
import { countRows } from './count-rows.ts'
import { examineOffice } from './examine-office.ts'
import { readZip } from './read-zip.ts'
import { sniff } from './sniff.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** One sheet of a workbook to be written: a heading row that stays in sight, and rows of text and figures. */
export interface WrittenSheet {
  readonly name: string
  /** Lines above the heading: what the sheet shows, and on what it rests. */
  readonly lead?: readonly string[]
  readonly heading: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  readonly choices?: readonly Choice[]
}

/** A workbook (.xlsx) in which text stays text: no code loses its zeros, nothing is taken for a formula. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const data = sheets.map(({ name, lead = [], heading, rows, widths }) => ({
    sheet: name,
    data: [
      ...lead.map((value) => [{ value, type: String }]),
      heading.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }))),
    ] as SheetData,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: lead.length + 1,
  }))
  return writeXlsxFile(data, { features: [offerChoices(sheets)] }).toBuffer()
}

/** The most rows that are read, and the code of the refusal of more. */
interface MostRows {
  readonly rows: number
  readonly code: string
}

/**
 * The cells of a workbook's first sheet as trimmed text in NFC, row by row; refuses what is no .xlsx, or no safe one, and before reading
 * it what has more rows than are taken.
 */
export async function readFirstSheet(bytes: Uint8Array, most?: MostRows): Promise<string[][]> {
  const kind = sniff(bytes) === 'zip' ? await examineOffice(bytes) : { code: 'files.not-a-workbook' }
  if ('code' in kind) refuse('invalid', kind.code)
  if (kind.extension !== 'xlsx') refuse('invalid', 'files.not-a-workbook')
  if (most && (await hasMoreRows(bytes, most.rows))) refuse('invalid', most.code)
  try {
    const rows = await readSheet(Buffer.from(bytes))
    return rows.map((row) => row.map(textOf))
  } catch {
    refuse('invalid', 'files.damaged')
  }
}

async function hasMoreRows(bytes: Uint8Array, most: number): Promise<boolean> {
  const entries = await readZip(bytes)
  return typeof entries !== 'string' && countRows(entries, most) > most
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  // A workbook's day is midnight in universal time.
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/')
  return String(value).normalize('NFC').trim()
}
