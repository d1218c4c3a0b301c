import type { IsoDate } from '#kernel/date.ts'

/** `2024-10-05` → `/luu-tru/2024/10`, the month's page in the archive. */
export function monthOf(date: IsoDate): string {
  return `/luu-tru/${date.slice(0, 4)}/${date.slice(5, 7)}`
}

/** `/luu-tru/2024/05`, by the numbers of a year and a month. */
export function monthAddress(year: number, month: number): string {
  return `/luu-tru/${year}/${String(month).padStart(2, '0')}`
}

/** The first day of the month that `2024` and `10` name, and of the next one; undefined when they name none. */
export function monthBounds(year: string, month: string): { from: IsoDate; before: IsoDate } | undefined {
  if (!/^[12]\d{3}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return undefined
  const next = month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`
  return { from: `${year}-${month}-01` as IsoDate, before: `${next}-01` as IsoDate }
}
