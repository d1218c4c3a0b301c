import { createHash, randomBytes } from 'node:crypto'

/** Without signs that are mistaken for each other on paper: no 0 and O, no 1, I and L, no U. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 20
/** The greatest multiple of the number of signs that a byte can hold: above it, a byte would favour some signs. */
const FAIR = 256 - (256 % SIGNS.length)

/** A new one-time code of 98 bits, `K7QM-3XWA-…`: long enough that nobody finds one by trying. */
export function drawCode(): string {
  let signs = ''
  while (signs.length < LENGTH) {
    signs += [...randomBytes(LENGTH)].flatMap((byte) => (byte < FAIR ? [SIGNS[byte % SIGNS.length]] : [])).join('')
  }
  return (signs.slice(0, LENGTH).match(/.{4}/g) ?? []).join('-')
}

/** SHA-256 of a code however it was typed: small letters, without dashes, with spaces. */
export function hashCode(typed: string): Buffer {
  const signs = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(signs).digest()
}
