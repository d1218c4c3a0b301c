import { fold } from '#kernel/vietnamese.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { COMMON_PARTS } from './common-passwords.ts'

/**
 * A password may be the only thing that stands between an account and the street: NIST SP 800-63B-4, 3.1.1.2, asks 15
 * characters of such a one. No rule about kinds of characters, and none about changing it every so often (ibidem).
 */
export const PASSWORD_LENGTH = { shortest: 15, longest: 200 }

/** Characters that are left when everything easily guessed is taken out; fewer are no secret. */
const LEAST_REST = 6

/** A password as it is hashed and compared, whichever keyboard composed its accents. */
export function normalPassword(password: string): string {
  return password.normalize('NFC')
}

/**
 * What is wrong with a new password; empty when it will do. `names`: what is known of the person (username, full name, office),
 * whose words protect nothing. `path` is the JSON pointer of the field.
 */
export function passwordProblems(
  password: string,
  names: readonly string[] = [],
  path = '/password',
): readonly FieldProblem[] {
  const plain = normalPassword(password)
  const length = [...plain].length
  const { shortest, longest } = PASSWORD_LENGTH
  if (length < shortest) return [{ path, code: 'identity.password-short' }]
  if (length > longest) return [{ path, code: 'input.too-long' }]
  if ([...restOf(plain, names)].length < LEAST_REST) return [{ path, code: 'identity.password-common' }]
  return []
}

/** The password without common words, names, runs of the keyboard and repetitions. */
function restOf(password: string, names: readonly string[]): string {
  const folded = fold(password).toLowerCase()
  const words = names.flatMap((name) =>
    fold(name)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  )
  const known = [...COMMON_PARTS, ...words.filter((word) => word.length >= 3)].sort((a, b) => b.length - a.length)
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), folded)
  return withoutRepetition(withoutRuns(left))
}

const KEYBOARD = [
  '01234567890',
  '09876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '!@#$%^&*()',
]

/** Without four neighbours or more of a row of keys or of the alphabet. */
function withoutRuns(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const length = Math.max(...KEYBOARD.map((row) => runLength(text, at, row)))
    if (length < 4) rest += text[at]
    at += length < 4 ? 1 : length
  }
  return rest
}

function runLength(text: string, at: number, row: string): number {
  let length = 1
  while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1
  return length
}

/** One piece of a text that only says the same again and again; characters that follow each other several times, once. */
function withoutRepetition(text: string): string {
  const [, piece = text] = /^(.+?)\1+.{0,3}$/su.exec(text) ?? []
  return piece.replaceAll(/(.)\1+/gsu, '$1')
}
