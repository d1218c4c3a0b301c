import { type OfficialDocument, standardFor } from '#features/documents/index.ts'
import { periodLabel } from '#kernel/period.ts'
import { composeAnnex } from './compose-annex.ts'
import type { Frame, ReportDocumentFacts } from './report-facts.ts'
import { stateFrame } from './state-frame.ts'

/**
 * The consolidated quarterly report as an official document in the layout of the body's kind: outline A–D, annex of figures, the
 * missing listed by name.
 */
export function composeReportDocument(facts: ReportDocumentFacts): OfficialDocument {
  const period = periodLabel(facts.periodCode, 'vi')
  const body = composeBody(facts)
  return {
    standard: standardFor(facts.issuedOn ?? facts.today, facts.family),
    number: facts.number ?? null,
    place: facts.place,
    issuedOn: facts.issuedOn ?? null,
    typeName: 'BÁO CÁO',
    subject: `Kết quả công tác dân vận ${period}`,
    signature: facts.signer,
    annex: composeAnnex(facts, period),
    marks: facts.number === undefined ? ['DỰ THẢO'] : [],
    ...(facts.family === 'state' ? stateFrame(facts, body, period) : partyFrame(facts, body, period)),
  }
}

function partyFrame(facts: ReportDocumentFacts, body: OfficialDocument['body'], period: string): Frame {
  const upperBody = facts.upperBody ?? facts.issuingBody
  return {
    upperBody: [upperBody.toLocaleUpperCase('vi')],
    issuingBody: [ownName(facts.issuingBody, upperBody).toLocaleUpperCase('vi')],
    symbol: `BC/${facts.symbol}`,
    body,
    // The superior, whoever gets a copy, those who reported; the archive last (HD 36-HD/VPTW, HD 05-HD/VPTW).
    recipients: [
      ...new Set([upperBody, ...facts.copiesTo, `Các đơn vị gửi báo cáo ${period}`, `Lưu ${facts.issuingBody}`]),
    ],
  }
}

/** The body's name without its superior's, which stands on the line above: `Ban Dân vận`, not `Ban Dân vận Huyện ủy …`. */
function ownName(issuingBody: string, upperBody: string): string {
  const own = issuingBody.endsWith(upperBody) ? issuingBody.slice(0, -upperBody.length).trim() : ''
  return own === '' ? issuingBody : own
}

function composeBody({ form, narrative }: ReportDocumentFacts): OfficialDocument['body'] {
  return form.sections.flatMap((section): OfficialDocument['body'][number][] => {
    const title = {
      kind: section.code.includes('.') ? ('heading' as const) : ('part' as const),
      text: section.title.vi,
    }
    if (!section.narrative) return [title]
    const paragraphs = (narrative[section.code] ?? '').split(/\n+/).map((text) => text.trim())
    const words = paragraphs.filter((text) => text !== '')
    // A section nobody wrote in is left out; the parts of the outline always stand.
    if (words.length === 0 && title.kind === 'heading') return []
    return [title, ...words.map((text) => ({ kind: 'paragraph' as const, text: text.replace(/\s*\.\/\.$/, '.') }))]
  })
}
