import { fold } from '#kernel/vietnamese.ts'

/** Lower-case letters, digits, dots, dashes and underscores. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9._-]+$/.test(text.toLowerCase())
}

/** A username from a full name without its accents, `nguyen.van.a`; the first number that makes it free, `nguyen.van.a.2`. */
export function suggestUsername(fullName: string, taken: ReadonlySet<string>): string {
  const words =
    fold(fullName)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const plain = words.join('.').slice(0, 50).replace(/\.$/, '').padEnd(3, '.')
  if (!taken.has(plain)) return plain
  let number = 2
  while (taken.has(`${plain}.${number}`)) number += 1
  return `${plain}.${number}`
}
