import { type IsoDate, parseDate } from '#kernel/date.ts'
import type { AuditFilter } from '../queries/list-audit-entries.ts'

/** The words of an address, as they were typed. */
export const PLACES = {
  person: 'nguoi',
  organisation: 'to-chuc',
  command: 'viec',
  from: 'tu-ngay',
  until: 'den-ngay',
  subjectId: 'doi-tuong',
  before: 'truoc',
} as const satisfies Record<keyof AuditFilter, string>

export type Typed = { readonly [place in keyof AuditFilter]?: string | undefined }

const HERE = '/lam-viec/nhat-ky'

/** The address of the audit with this filter. */
export function auditHref(typed: Typed): string {
  const query = new URLSearchParams()
  for (const [place, word] of Object.entries(PLACES)) {
    const value = typed[place as keyof AuditFilter]
    if (value) query.set(word, value)
  }
  const text = query.toString()
  return text ? `${HERE}?${text}` : HERE
}

export interface ReadAddress {
  readonly typed: Typed
  readonly filter: AuditFilter
  /** What is wrong with the days: the code of a sentence by place. */
  readonly wrong: Partial<Record<'from' | 'until', 'audit.not-a-day' | 'audit.order'>>
}

/** The filter an address names, and what was typed into it. */
export function readAuditAddress(query: URLSearchParams): ReadAddress {
  const typed: Typed = Object.fromEntries(
    Object.entries(PLACES).flatMap(([place, word]) => {
      // No text of the database holds it.
      const value = query.get(word)?.replaceAll('\0', '').trim()
      return value ? [[place, value]] : []
    }),
  )
  const from = typed.from ? parseDate(typed.from) : undefined
  const until = typed.until ? parseDate(typed.until) : undefined
  const before = Number(typed.before)
  return {
    typed,
    filter: {
      ...typed,
      from,
      until,
      before: typed.before && Number.isSafeInteger(before) && before > 0 ? before : undefined,
    },
    wrong: {
      ...(typed.from && !from && { from: 'audit.not-a-day' as const }),
      ...(typed.until && !until && { until: 'audit.not-a-day' as const }),
      ...(isBackwards(from, until) && { until: 'audit.order' as const }),
    },
  }
}

function isBackwards(from: IsoDate | undefined, until: IsoDate | undefined): boolean {
  return from !== undefined && until !== undefined && until < from
}
