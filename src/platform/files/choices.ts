/** A column whose cells offer the values of a range to choose from; anything else may be typed. */
export interface Choice {
  /** From 0. */
  readonly column: number
  /** The sheet on which the values stand below each other, without a lead. */
  readonly sheet: string
  /** Of the first value, from 0, below the heading. */
  readonly from: { readonly column: number; readonly row: number }
  readonly count: number
}

interface OfferingSheet {
  readonly lead?: readonly string[]
  readonly choices?: readonly Choice[]
}

/** Rows that offer choices; a sheet may have more. */
const ROWS = 20_000

/** Writes the choices of each sheet as its validations (ECMA-376, part 1, 18.3.1.33), which follow the cells. */
export function offerChoices(sheets: readonly OfferingSheet[]) {
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
    const { choices = [], lead = [] } = sheets[sheetIndex] ?? {}
    const offered = choices.filter(({ count }) => count > 0)
    if (offered.length === 0) return xml
    const validations = offered.map((choice) => validation(choice, lead.length + 2)).join('')
    const all = `<dataValidations count="${offered.length}">${validations}</dataValidations>`
    return xml.replace(/<\/sheetData>|<sheetData\s*\/>/, (end) => end + all)
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

function validation({ column, sheet, from, count }: Choice, firstRow: number): string {
  const cells = `${letter(column)}${firstRow}:${letter(column)}${firstRow + ROWS - 1}`
  const values = `$${letter(from.column)}$${from.row + 2}:$${letter(from.column)}$${from.row + 1 + count}`
  const range = `'${sheet.replaceAll("'", "''")}'!${values}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${range}</formula1></dataValidation>`
}

/** Of the first 26 columns. */
function letter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column)
}
