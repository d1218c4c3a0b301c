import type { OfficialDocument } from '#features/documents/index.ts'
import { QUARTERLY_REPORT } from './quarterly-report.ts'

const { annex, body, ...report } = QUARTERLY_REPORT

/** The same report as a People's Committee signs it, a vice chairman in the chairman's place. */
export const STATE_REPORT: OfficialDocument = {
  ...report,
  standard: 'ND30',
  upperBody: [],
  issuingBody: ['ỦY BAN NHÂN DÂN', 'HUYỆN NA HANG'],
  number: 5,
  symbol: 'BC-UBND',
  issuedOn: '2024-02-05',
  addressees: ['Ban Dân vận Huyện ủy Na Hang'],
  body: body.map((block) => (block.kind === 'paragraph' && block === body.at(-1) ? closed(block) : block)),
  signature: {
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    post: 'PHÓ CHỦ TỊCH',
    name: 'Vi Thị Yến',
  },
  recipients: ['Như trên', 'Thường trực Huyện ủy', 'Các đơn vị gửi báo cáo', 'Lưu: VT'],
  ...(annex && {
    annex: {
      ...annex,
      referenceLine: 'Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân huyện Na Hang',
    },
  }),
}

function closed<T extends { readonly text: string }>(block: T): T {
  return { ...block, text: `${block.text.replace(/\.$/, '')}./.` }
}
