import { type OfficialDocument, standardFor } from '#features/documents/index.ts'
import { type FormVersion, slotsOf } from '#features/indicators/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { formatFigure, formatPercent } from '#kernel/number.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'

type Figures = readonly (number | null)[]

export interface ReportDocumentFacts {
  readonly form: FormVersion
  readonly periodCode: PeriodCode
  readonly window: { readonly from: IsoDate; readonly to: IsoDate }
  readonly upperBody: string
  /** Names of the bodies that get copies. */
  readonly copiesTo: readonly string[]
  readonly issuingBody: string
  /** Symbol of the issuing body, e.g. `BDVHU`. */
  readonly symbol: string
  readonly place: string
  /** Absent for a draft. */
  readonly number: number | undefined
  readonly issuedOn: IsoDate | undefined
  /** The day whose guideline the layout follows while the document is a draft. */
  readonly today: IsoDate
  readonly signer: { readonly post: string; readonly name: string }
  readonly narrative: Readonly<Record<string, string>>
  readonly totals: Figures
  readonly cumulative: Figures
  /** Whether `cumulative` holds earlier quarters of bodies that were merged, divided or moved since. */
  readonly isReorganised: boolean
  /** How many bodies gave each figure, by slot, and how many were asked, by indicator code. */
  readonly counts: readonly number[]
  readonly asked: Readonly<Record<string, number>>
  readonly missing: readonly string[]
}

const NO_FIGURE = 'chưa có'

/** The consolidated quarterly report as an official document: outline A–D, annex of figures, the missing listed by name. */
export function composeReportDocument(facts: ReportDocumentFacts): OfficialDocument {
  const period = periodLabel(facts.periodCode, 'vi')
  return {
    standard: standardFor(facts.issuedOn ?? facts.today),
    upperBody: [facts.upperBody.toLocaleUpperCase('vi')],
    issuingBody: [ownName(facts).toLocaleUpperCase('vi')],
    number: facts.number ?? null,
    symbol: `BC/${facts.symbol}`,
    place: facts.place,
    issuedOn: facts.issuedOn ?? null,
    typeName: 'BÁO CÁO',
    subject: `Kết quả công tác dân vận ${period}`,
    body: composeBody(facts),
    signature: facts.signer,
    recipients: composeRecipients(facts, period),
    annex: composeAnnex(facts, period),
    marks: facts.number === undefined ? ['DỰ THẢO'] : [],
  }
}

/** "Nơi nhận": the superior, whoever gets a copy, those who reported; the archive last (HD 36-HD/VPTW, HD 05-HD/VPTW). */
function composeRecipients({ upperBody, issuingBody, copiesTo }: ReportDocumentFacts, period: string): string[] {
  return [...new Set([upperBody, ...copiesTo, `Các đơn vị gửi báo cáo ${period}`, `Lưu ${issuingBody}`])]
}

/** The body's name without its superior's, which stands on the line above: `Ban Dân vận`, not `Ban Dân vận Huyện ủy …`. */
function ownName({ issuingBody, upperBody }: ReportDocumentFacts): string {
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

function composeAnnex(facts: ReportDocumentFacts, period: string): NonNullable<OfficialDocument['annex']> {
  const { form, window } = facts
  const groups = form.sections.filter((section) => form.items.some(({ sectionCode }) => sectionCode === section.code))
  return {
    title: `SỐ LIỆU CÔNG TÁC DÂN VẬN ${period.toLocaleUpperCase('vi')}`,
    referenceLine: `Kèm theo Báo cáo kết quả công tác dân vận ${period}`,
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
