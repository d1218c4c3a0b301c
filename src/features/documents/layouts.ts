import type { LayoutFamily, Standard } from './model.ts'

/** How a level of the outline is numbered. */
export type Numbering = 'roman' | 'arabic' | 'letter'

/** How a heading looks: its numbering, what follows the number, and its weight. */
type HeadingLook = {
  readonly numbering: Numbering
  readonly after: string
  readonly bold: boolean
  readonly italic: boolean
}

/** How the words above a list or a name are set. */
export type Emphasis = { readonly bold: boolean; readonly italics: boolean; readonly underline: boolean }

/** The measures of one standard. Sizes and line heights are in points, lengths in millimetres, columns in percent. */
export type Layout = {
  readonly family: LayoutFamily
  readonly page: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly font: string
  /** The lines at the top right, over a drawn line as long as the last. */
  readonly motto: readonly { readonly text: string; readonly size: number }[]
  /** What closes the bodies and the subject: signs of their own, or a drawn line of a part of their length. */
  readonly closing: { readonly bodies: string | 'line'; readonly subject: string | 'line' }
  readonly headerColumns: readonly [left: number, right: number]
  readonly signatureColumns: readonly [left: number, right: number]
  readonly sizes: {
    readonly header: number
    readonly date: number
    readonly typeName: number
    readonly subject: number
    readonly body: number
    readonly sourceNote: number
    readonly signature: number
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
  readonly isPostBold: boolean
  readonly recipientsTitle: Emphasis
  /** The word above an annex, and whether its pages are counted anew. */
  readonly annex: { readonly word: string; readonly countsOwnPages: boolean }
  readonly headings: { readonly part: HeadingLook; readonly heading: HeadingLook; readonly subheading: HeadingLook }
  /** Whether the body may close with "./."; HD 05 wants a plain full stop. */
  readonly allowsSlashClosing: boolean
}

const HD36: Layout = {
  family: 'party',
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: 'Times New Roman',
  motto: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 }],
  closing: { bodies: '*', subject: '-----' },
  headerColumns: [38, 62],
  signatureColumns: [45, 55],
  sizes: {
    header: 14,
    date: 14,
    typeName: 16,
    subject: 15,
    body: 14,
    sourceNote: 12,
    signature: 14,
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
  isPostBold: false,
  recipientsTitle: { bold: false, italics: false, underline: true },
  annex: { word: 'PHỤ LỤC', countsOwnPages: false },
  headings: {
    part: { numbering: 'roman', after: '- ', bold: true, italic: false },
    heading: { numbering: 'arabic', after: '. ', bold: true, italic: false },
    subheading: { numbering: 'letter', after: ') ', bold: false, italic: true },
  },
  allowsSlashClosing: true,
}

/** Line height: between single and one and a half; here as in the Party's layout, so that tables and words meet alike. */
const ND30: Layout = {
  ...HD36,
  family: 'state',
  motto: [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12 },
    { text: 'Độc lập - Tự do - Hạnh phúc', size: 13 },
  ],
  closing: { bodies: 'line', subject: 'line' },
  sizes: {
    ...HD36.sizes,
    header: 13,
    date: 13,
    typeName: 14,
    subject: 14,
    recipientsTitle: 12,
    recipients: 11,
  },
  isPostBold: true,
  recipientsTitle: { bold: true, italics: true, underline: false },
  annex: { word: 'Phụ lục', countsOwnPages: true },
  headings: {
    part: { numbering: 'roman', after: '. ', bold: true, italic: false },
    heading: { numbering: 'arabic', after: '. ', bold: true, italic: false },
    subheading: { numbering: 'letter', after: ') ', bold: false, italic: false },
  },
}

/**
 * The layout of each standard: of the Party HD 36-HD/VPTW, Phụ lục 3, and HD 05-HD/VPTW; of the State NĐ 30/2020, Phụ lục I.
 * Where a standard leaves a range (type name 15–16, subject 14–15, body 14–15, page number 13–14) one value is chosen. HD 05
 * and NĐ 30 are written as their differences.
 */
export const LAYOUTS: Readonly<Record<Standard, Layout>> = {
  HD36,
  HD05: { ...HD36, allowsSlashClosing: false },
  ND30,
}

/** The day HD 05-HD/VPTW was issued; documents of the Party issued from this day on follow it. */
const HD05_FROM = '2026-05-27'

/** The day NĐ 30/2020 came into force. */
const ND30_FROM = '2020-03-05'

/** The standard of a family on an ISO date: of the Party HD 05-HD/VPTW from 27/5/2026, HD 36-HD/VPTW before. */
export function standardFor(issuedOn: string, family: LayoutFamily): Standard {
  if (family === 'state') return 'ND30'
  return issuedOn >= HD05_FROM ? 'HD05' : 'HD36'
}

/** Whether a document issued on an ISO date may follow the standard. */
export function isInForce(standard: Standard, issuedOn: string): boolean {
  const { family } = LAYOUTS[standard]
  return standardFor(issuedOn, family) === standard && (family === 'party' || issuedOn >= ND30_FROM)
}
