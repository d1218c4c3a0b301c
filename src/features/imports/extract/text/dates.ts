import type { IsoDate } from '#kernel/date.ts'
import type { Sentence } from '../parsed-article.ts'
import type { Entry } from '../words/date-labels.ts'
import type { LaidLine } from './layout.ts'

type Dates = { updatedOn?: IsoDate; publishedOn?: IsoDate; bareDate?: IsoDate; warnings: Sentence[] }

const FACTS = [
  { as: 'updated-label', field: 'updatedOn', vi: 'cập nhật', en: 'update' },
  { as: 'published-label', field: 'publishedOn', vi: 'đăng', en: 'publication' },
] as const

/** The dates that the page states. Each label sets its own field only; the first readable one counts. */
export function datesOf(page: readonly LaidLine[]): Dates {
  const entries = page.flatMap(({ role }) => (role.as === 'dates' ? role.entries : []))
  const dates: Dates = { warnings: [] }
  for (const fact of FACTS) {
    const stated = entries.filter((entry) => entry.as === fact.as)
    const read = [...new Set(stated.flatMap(({ date }) => date ?? []))]
    if (read[0] !== undefined) dates[fact.field] = read[0]
    dates.warnings.push(...warningsAbout(fact, stated, read))
  }
  const title = page.findIndex(({ role }) => role.as === 'title')
  const isLabelled = dates.updatedOn !== undefined || dates.publishedOn !== undefined
  // Beside a date with a label, one above the title is the day on which the page was visited.
  const bare = page
    .filter((_, index) => !isLabelled || index > title)
    .flatMap(({ role }) => (role.as === 'dates' ? role.entries : []))
    .find(({ as }) => as === 'bare-date')
  if (bare?.date) dates.bareDate = bare.date
  if (bare) {
    dates.warnings.push({
      vi: 'Có một ngày không ghi là ngày đăng hay ngày cập nhật nên không được dùng.',
      en: 'One date does not say whether it is the publication or the update, so it was not used.',
    })
  }
  if (!entries.some(({ as }) => as !== 'discard-counter')) {
    dates.warnings.push({
      vi: 'Trang không ghi ngày đăng và ngày cập nhật.',
      en: 'The page states neither a publication date nor an update date.',
    })
  }
  return dates
}

function warningsAbout(fact: (typeof FACTS)[number], stated: readonly Entry[], read: readonly IsoDate[]): Sentence[] {
  const warnings: Sentence[] = []
  if (stated.some(({ date }) => date === undefined)) {
    warnings.push({
      vi: `Có nhãn ngày ${fact.vi} nhưng không đọc được một ngày hợp lệ duy nhất.`,
      en: `There is a label of the ${fact.en} date, but no single valid date beside it.`,
    })
  }
  if (read.length > 1) {
    warnings.push({
      vi: `Trang ghi ${read.length} ngày ${fact.vi} khác nhau; đã lấy ngày ghi đầu tiên.`,
      en: `The page states ${read.length} different ${fact.en} dates; the first one was taken.`,
    })
  }
  return warnings
}
