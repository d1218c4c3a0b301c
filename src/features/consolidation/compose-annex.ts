import { numberLine, type OfficialDocument, writtenDate } from '#features/documents/index.ts'
import { type FormVersion, slotsOf } from '#features/indicators/index.ts'
import { formatDate } from '#kernel/date-format.ts'
import { formatFigure, formatPercent } from '#kernel/number.ts'
import type { ReportDocumentFacts } from './report-facts.ts'
import { stateSymbol } from './state-frame.ts'

type Figures = readonly (number | null)[]

const NO_FIGURE = 'chưa có'

/** The annex of figures: in the period and since the beginning of the year, with how many bodies gave each; the missing by name. */
export function composeAnnex(facts: ReportDocumentFacts, period: string): NonNullable<OfficialDocument['annex']> {
  const { form, window } = facts
  const groups = form.sections.filter((section) => form.items.some(({ sectionCode }) => sectionCode === section.code))
  return {
    title: `SỐ LIỆU CÔNG TÁC DÂN VẬN ${period.toLocaleUpperCase('vi')}`,
    referenceLine: referenceLine(facts, period),
    columns: [
      { label: 'Mã', align: 'left' },
      { label: 'Chỉ tiêu', align: 'left' },
      { label: 'Đơn vị tính', align: 'left' },
      { label: 'Trong kỳ', align: 'right' },
      { label: 'Lũy kế từ đầu năm', align: 'right' },
      { label: 'Số đơn vị có số liệu', align: 'right' },
    ],
    rows: groups.flatMap((section) => [
      { kind: 'group' as const, label: section.title.vi },
      ...form.items.filter(({ sectionCode }) => sectionCode === section.code).map((item) => figureRow(facts, item)),
    ]),
    notes: [
      `Số liệu từ ${formatDate(window.from)} đến ${formatDate(window.to)}, cộng từ các báo cáo đã duyệt.`,
      ...(facts.isReorganised ? [`Lũy kế tính theo tổ chức hiện hành, ngày ${formatDate(window.to)}.`] : []),
      facts.missing.length === 0
        ? 'Tất cả đơn vị được giao báo cáo đều đã có báo cáo được duyệt.'
        : `Chưa có báo cáo được duyệt của ${facts.missing.length} đơn vị: ${facts.missing.join('; ')}.`,
    ],
  }
}

/** The State's annexes name number, day and body of their document (NĐ 30/2020, Phụ lục I); in a draft these are open. */
function referenceLine({ family, number, issuedOn, symbol, issuingBody }: ReportDocumentFacts, period: string): string {
  if (family === 'party') return `Kèm theo Báo cáo kết quả công tác dân vận ${period}`
  const label = numberLine(number ?? null, stateSymbol(symbol)).replace('Số:', 'số')
  return `Kèm theo Báo cáo ${label} ${writtenDate(issuedOn ?? null)} của ${issuingBody}`
}

function figureRow(facts: ReportDocumentFacts, item: FormVersion['items'][number]) {
  const { indicator } = item
  const slots = slotsOf(facts.form, item)
  const count = slots ? (facts.counts[slots.slot] ?? 0) : 0
  const cells = [
    indicator.code,
    indicator.name.vi,
    indicator.unit.vi,
    writeFigure(slots, facts.totals),
    writePercent(slots, facts.cumulative) ?? writeFigure(slots, facts.cumulative),
    `${count}/${facts.asked[indicator.code] ?? 0}`,
  ]
  return { kind: 'figure' as const, cells }
}

/** A ratio over the year is printed as its percentage alone: both its figures stand in the column before it. */
function writePercent(slots: ReturnType<typeof slotsOf>, figures: Figures): string | undefined {
  if (slots?.denominatorSlot === undefined) return undefined
  return formatPercent(figures[slots.slot] ?? 0, figures[slots.denominatorSlot] ?? 0)
}

/** A figure as it is printed: `1.234,5`; a ratio with both its figures and its percentage; words where there is none. */
function writeFigure(slots: ReturnType<typeof slotsOf>, figures: Figures): string {
  const figure = slots && (figures[slots.slot] ?? null)
  if (!slots || figure === null || figure === undefined) return NO_FIGURE
  if (slots.denominatorSlot === undefined) return formatFigure(figure)
  const denominator = figures[slots.denominatorSlot] ?? null
  if (denominator === null) return NO_FIGURE
  const percent = formatPercent(figure, denominator)
  return `${formatFigure(figure)}/${formatFigure(denominator)}${percent ? ` (${percent})` : ''}`
}
