/**
 * `Số 05-BC/BDVHU` (HD 36-HD/VPTW) or `Số: 05/BC-UBND` (NĐ 30/2020, Phụ lục I), as the symbol is of the Party, with a slash, or
 * of the State. At least two digits; a draft leaves room for the number.
 */
export function numberLine(number: number | null, symbol: string): string {
  const digits = number === null ? '     ' : String(number).padStart(2, '0')
  return symbol.includes('/') ? `Số ${digits}-${symbol}` : `Số: ${digits}/${symbol}`
}

/**
 * `Na Hang, ngày 05 tháng 02 năm 2026`: days below 10 and months 1 and 2 take a leading zero (NĐ 30/2020, Phụ lục I,
 * followed by the Party's guidelines). `issuedOn` is an ISO date; `null` leaves day, month and year open.
 */
export function dateLine(place: string, issuedOn: string | null): string {
  return `${place}, ${writtenDate(issuedOn)}`
}

/** `ngày 05 tháng 02 năm 2026`, as above. */
export function writtenDate(issuedOn: string | null): string {
  if (issuedOn === null) return 'ngày … tháng … năm …'
  const [year = '', month = '', day = ''] = issuedOn.split('-')
  const monthText = Number(month) <= 2 ? month : String(Number(month))
  return `ngày ${day} tháng ${monthText} năm ${Number(year)}`
}

/** `Kính gửi: Huyện ủy.`; several stand below each other, `- …;`, the last `- ….` (NĐ 30/2020, Phụ lục I). */
export function addresseeLines(addressees: readonly string[]): readonly string[] {
  const [only = '', ...more] = addressees
  if (more.length === 0) return addressees.length === 0 ? [] : [`Kính gửi: ${only}.`]
  return ['Kính gửi:', ...recipientLines(addressees)]
}

/** The lines below "Nơi nhận:": each `- …;`, the last, the archive copy, `- Lưu ….`. */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return recipients.map((recipient, i) => `- ${recipient}${i === recipients.length - 1 ? '.' : ';'}`)
}
