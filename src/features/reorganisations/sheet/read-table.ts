import { parse } from 'csv-parse/sync'
import { readFirstSheet } from '#platform/files/spreadsheet.ts'
import { refuse } from '#platform/problem.ts'
import { MOST_LINES } from '../decree/line.ts'

/** The most rows of a sheet, and what is said of more: beside lines it has a heading, and rows that are empty. */
export const MOST_ROWS = { rows: MOST_LINES + 1000, code: 'reorganisations.too-many-lines' } as const
/** Characters of a row; a name has 300 at most. */
const LONGEST_ROW = 20_000

/**
 * The cells of an .xlsx workbook, or of values in UTF-8 separated by commas, semicolons or tabs. Refuses everything else in words, and
 * what has more rows than a decree has lines, before it is read to its end.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<string[][]> {
  const rows = /\.csv$/i.test(fileName) ? readValues(bytes) : await readFirstSheet(bytes, MOST_ROWS)
  if (rows.length > MOST_ROWS.rows) refuse('invalid', MOST_ROWS.code)
  return rows
}

function readValues(bytes: Uint8Array): string[][] {
  const text = decoded(bytes)
  const heading = text.slice(0, text.indexOf('\n') + 1 || text.length)
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      to: MOST_ROWS.rows + 1,
      max_record_size: LONGEST_ROW,
    })
  } catch {
    refuse('invalid', 'reorganisations.bad-csv')
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    refuse('invalid', 'reorganisations.not-utf8')
  }
}
