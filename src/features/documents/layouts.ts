import type { Standard } from './model.ts'

/** How a level of the outline is numbered. */
export type Numbering = 'roman' | 'arabic' | 'letter'

/** How a heading looks: its numbering, what follows the number, and its weight. */
type HeadingLook = {
  readonly numbering: Numbering
  readonly after: string
  readonly bold: boolean
  readonly italic: boolean
}

/** The measures of one standard. Sizes and line heights are in points, lengths in millimetres, columns in percent. */
export type Layout = {
  readonly page: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly font: string
  readonly motto: { readonly text: string; readonly size: number }
  readonly headerColumns: readonly [left: number, right: number]
  readonly signatureColumns: readonly [left: number, right: number]
  readonly sizes: {
    readonly header: number
    readonly typeName: number
    readonly subject: number
    readonly body: number
    readonly sourceNote: number
    readonly recipientsTitle: number
    readonly recipients: number
    readonly pageNumber: number
    readonly annexTitle: number
    readonly table: number
  }
  readonly firstLine: number
  readonly paragraphGap: number
  readonly lineHeight: number
  readonly signatureLines: number
  readonly headings: { readonly part: HeadingLook; readonly heading: HeadingLook; readonly subheading: HeadingLook }
  /** Whether the body may close with "./."; HD 05 wants a plain full stop. */
  readonly allowsSlashClosing: boolean
}

const HD36: Layout = {
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: 'Times New Roman',
  motto: { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 },
  headerColumns: [38, 62],
  signatureColumns: [45, 55],
  sizes: {
    header: 14,
    typeName: 16,
    subject: 15,
    body: 14,
    sourceNote: 12,
    recipientsTitle: 14,
    recipients: 12,
    pageNumber: 14,
    annexTitle: 14,
    table: 12,
  },
  firstLine: 10,
  paragraphGap: 6,
  lineHeight: 18,
  signatureLines: 4,
  headings: {
    part: { numbering: 'roman', after: '- ', bold: true, italic: false },
    heading: { numbering: 'arabic', after: '. ', bold: true, italic: false },
    subheading: { numbering: 'letter', after: ') ', bold: false, italic: true },
  },
  allowsSlashClosing: true,
}

/**
 * The layout of each standard: HD 36-HD/VPTW, Phụ lục 3, and HD 05-HD/VPTW. Where a guideline leaves a range (type name
 * 15–16, subject 14–15, body 14–15, page number 13–14) one value is chosen. HD 05 is written as its differences.
 */
export const LAYOUTS: Readonly<Record<Standard, Layout>> = {
  HD36,
  HD05: { ...HD36, allowsSlashClosing: false },
}

/** The day HD 05-HD/VPTW was issued; documents issued from this day on follow it. */
const HD05_FROM = '2026-05-27'

/** The standard in force on an ISO date: HD 05-HD/VPTW from 27/5/2026, HD 36-HD/VPTW before. */
export function standardFor(issuedOn: string): Standard {
  return issuedOn >= HD05_FROM ? 'HD05' : 'HD36'
}
