const publicIdForm = /^[1-9a-z][0-9a-z]*$/
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The short form of a row number in a public address (`/tin/SLUG-ID`): base 36, lower case.
 * Throws RangeError unless `n` is a whole number from 1 to 2^53 - 1.
 */
export function publicId(n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`No public id for ${n}`)
  return n.toString(36)
}

/**
 * The row number behind a public id, or undefined. Each number has exactly one accepted spelling
 * (no capitals, no leading zero, no spaces), so a page has exactly one address.
 */
export function parsePublicId(text: string): number | undefined {
  if (!publicIdForm.test(text)) return undefined
  const n = Number.parseInt(text, 36)
  return Number.isSafeInteger(n) ? n : undefined
}

/** True for the canonical 8-4-4-4-12 form in either case, of any version: what a `uuid` column takes without error. */
export function isUuid(text: string): boolean {
  return uuidForm.test(text)
}
