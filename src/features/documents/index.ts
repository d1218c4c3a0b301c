export type { Defect, DefectCode } from './check-document.ts'
export { checkDocument } from './check-document.ts'
export { documentDigest } from './document-digest.ts'
export { renderDocx } from './drawing/render-docx.ts'
export { standardFor } from './layouts.ts'
export type {
  Annex,
  Block,
  Column,
  ColumnAlign,
  FigureRow,
  FigureTable,
  GroupRow,
  LayoutFamily,
  Mark,
  OfficialDocument,
  Signature,
  Standard,
} from './model.ts'
export { barePost } from './post-titles.ts'
export { hasSecrecyMark } from './secrecy.ts'
export { headAmong, type SigningRight, signingLines } from './signing-lines.ts'
export { numberLine, writtenDate } from './wording.ts'
