/** One thing to mend in an uploaded workbook or beside it. */
export interface Fault {
  /** The number of the row in the sheet; absent for the file as a whole and for fields beside it. */
  readonly row: string | undefined
  /** The name of the column or of the field; empty when it is the file. */
  readonly column: string
  readonly sentence: string
}
