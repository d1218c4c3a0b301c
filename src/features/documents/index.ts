export type { Defect, DefectCode } from './check-document.ts'
export { checkDocument } from './check-document.ts'
export { documentDigest } from './document-digest.ts'
export { standardFor } from './layouts.ts'
export type {
  Annex,
  Block,
  Column,
  ColumnAlign,
  FigureRow,
  FigureTable,
  GroupRow,
  Mark,
  OfficialDocument,
  Signature,
  Standard,
} from './model.ts'
export { renderDocx } from './party/party-layout.ts'
export { hasSecrecyMark } from './secrecy.ts'
export { signingAuthority } from './signing-authority.ts'
