import { parse } from 'csv-parse/sync'
import { readFirstSheet } from '#platform/files/spreadsheet.ts'
import { refuse } from '#platform/problem.ts'

/** The cells of an .xlsx workbook, or of comma- or semicolon-separated values in UTF-8. Refuses everything else in words. */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<string[][]> {
  if (!/\.csv$/i.test(fileName)) return readFirstSheet(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
    const [first = ''] = text.split('\n')
    const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, trim: true })
  } catch {
    refuse('invalid', 'files.not-a-workbook')
  }
}
