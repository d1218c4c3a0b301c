/** `Số 05-BC/BDVHU`: no colon, at least two digits; a draft leaves room for the number (HD 36-HD/VPTW). */
export function numberLine(number: number | null, symbol: string): string {
  return `Số ${number === null ? '     ' : String(number).padStart(2, '0')}-${symbol}`
}

/**
 * `Na Hang, ngày 05 tháng 02 năm 2026`: days below 10 and months 1 and 2 take a leading zero (NĐ 30/2020, Phụ lục I,
 * followed by the Party's guidelines). `issuedOn` is an ISO date; `null` leaves day, month and year open.
 */
export function dateLine(place: string, issuedOn: string | null): string {
  if (issuedOn === null) return `${place}, ngày … tháng … năm …`
  const [year = '', month = '', day = ''] = issuedOn.split('-')
  const monthText = Number(month) <= 2 ? month : String(Number(month))
  return `${place}, ngày ${day} tháng ${monthText} năm ${Number(year)}`
}

/** The lines below "Nơi nhận:": each `- …;`, the last, the archive copy, `- Lưu ….`. */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return recipients.map((recipient, i) => `- ${recipient}${i === recipients.length - 1 ? '.' : ';'}`)
}
