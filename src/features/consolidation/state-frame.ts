import type { OfficialDocument } from '#features/documents/index.ts'
import type { Frame, ReportDocumentFacts } from './report-facts.ts'

type Body = OfficialDocument['body']

/** What a report says around its text in the layout of the State (NĐ 30/2020, Phụ lục I). */
export function stateFrame(facts: ReportDocumentFacts, body: Body, period: string): Frame {
  const { upperBody, copiesTo, issuingBody, kindName, reportsTo, symbol } = facts
  const capitals = (text: string) => text.toLocaleUpperCase('vi')
  const units = `Các đơn vị gửi báo cáo ${period}`
  return {
    upperBody: upperBody === undefined ? [] : [capitals(upperBody)],
    issuingBody: kindAndPlace(issuingBody, kindName).map(capitals),
    symbol: stateSymbol(symbol),
    ...(reportsTo !== undefined && { addressees: [reportsTo] }),
    body: closed(body),
    recipients: [
      ...(reportsTo === undefined ? [] : ['Như trên']),
      ...copiesTo.filter((name) => name !== reportsTo),
      units,
      'Lưu: VT',
    ],
  }
}

/** `BC-UBND`: the type, then the body, with a hyphen. */
export function stateSymbol(symbol: string): string {
  return `BC-${symbol}`
}

/** "Ủy ban nhân dân" and "xã Khe Trúc" stand on two lines. */
function kindAndPlace(name: string, kind: string): string[] {
  const place = name.startsWith(`${kind} `) ? name.slice(kind.length).trim() : ''
  return place === '' ? [name] : [kind, place]
}

/** The last words of a document of the State end with "./.". */
function closed(body: Body): Body {
  const last = body.findLastIndex(({ kind }) => kind === 'paragraph')
  return body.map((block, i) =>
    i === last && block.kind === 'paragraph' ? { ...block, text: `${block.text.replace(/[.\s]+$/, '')}./.` } : block,
  )
}
