/** Whose rules a body's documents follow: the Party's, or the State's, which the Front and mass organisations follow too. */
export type LayoutFamily = 'party' | 'state'

/**
 * The rules a document can follow: of the Party HD 36-HD/VPTW (03/4/2018) and HD 05-HD/VPTW (27/5/2026), of the State NĐ
 * 30/2020/NĐ-CP.
 */
export type Standard = 'HD36' | 'HD05' | 'ND30'

/** Marks a document may carry besides its text. Secrecy marks are not among them: such documents are refused. */
export type Mark = 'DỰ THẢO'

/** How the cells of a column stand; `right` is for figures. */
export type ColumnAlign = 'left' | 'center' | 'right'

/** A column of a table: its heading and how its cells stand. */
export type Column = { readonly label: string; readonly align: ColumnAlign }

/** A row that names the rows below it, across the whole width. */
export type GroupRow = { readonly kind: 'group'; readonly label: string }

/** A row of ready-written cells, one for each column, in the order of the columns. An empty string is an empty cell. */
export type FigureRow = { readonly kind: 'figure'; readonly cells: readonly string[] }

/** A table of figures. Numbers arrive written the Vietnamese way ("1.336", "67,1"); nothing here formats them. */
export type FigureTable = {
  readonly columns: readonly Column[]
  readonly rows: readonly (GroupRow | FigureRow)[]
}

/**
 * One block of the body, in reading order. `part`, `heading` and `subheading` carry no number of their own: the layout
 * numbers them ("I- ", "1. ", "a) "). A `source-note` names the source of the figures above it.
 */
export type Block =
  | { readonly kind: 'part' | 'heading' | 'subheading' | 'paragraph' | 'source-note'; readonly text: string }
  | ({ readonly kind: 'table' } & FigureTable)

/**
 * Who signs: `authority` is the line above the post such as "T/M BAN THƯỜNG VỤ" or "K/T TRƯỞNG BAN", or the lines, the outermost
 * first ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"); absent when the head signs for nobody else.
 */
export type Signature = {
  readonly authority?: string | readonly string[]
  readonly post: string
  readonly name: string
}

/** The annex of figures; `referenceLine` says which document it belongs to, without parentheses. */
export type Annex = FigureTable & {
  readonly title: string
  readonly referenceLine: string
  readonly notes: readonly string[]
}

/**
 * An official document as pure data: everything that is printed and nothing that can be derived.
 *
 * `upperBody` and `issuingBody` hold one printed line per entry. `number` is a positive integer, `null` for a draft. `symbol`
 * is "BC/BDVHU" in a document of the Party, "BC-UBND" in one of the State. `issuedOn` is an ISO date ("2023-04-05"), `null`
 * for a draft. `addressees` stand after "Kính gửi:". `recipients` are written without dash and closing mark; the last is the
 * archive copy ("Lưu Ban Dân vận", "Lưu: VT").
 */
export type OfficialDocument = {
  readonly standard: Standard
  readonly upperBody: readonly string[]
  readonly issuingBody: readonly string[]
  readonly number: number | null
  readonly symbol: string
  readonly place: string
  readonly issuedOn: string | null
  readonly typeName: string
  readonly subject: string
  readonly addressees?: readonly string[]
  readonly body: readonly Block[]
  readonly signature: Signature
  readonly recipients: readonly string[]
  readonly annex?: Annex
  readonly marks: readonly Mark[]
}
