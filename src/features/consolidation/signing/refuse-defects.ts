import { checkDocument, type OfficialDocument } from '#features/documents/index.ts'
import { refuseFields } from '#platform/problem.ts'

/** What the document's own rules refuse is refused here, before anything is frozen. */
export function refuseDefects(document: OfficialDocument): void {
  refuseFields(
    'consolidation.document-defects',
    checkDocument(document).map(({ path, code }) => ({
      path: `/${path}`,
      code: code === 'secrecy-mark' ? 'consolidation.secrecy-mark' : 'consolidation.document-defect',
      params: { place: path, defect: code },
    })),
  )
}
