import { parsePublicId, publicId } from '#kernel/id.ts'

/** The address of a published article: `/tin/SLUG-ID`. The id alone finds it; the words are for people. */
export function articleAddress(slug: string, publicNumber: number): string {
  return `/tin/${slug}-${publicId(publicNumber)}`
}

/** The number behind the last part of `SLUG-ID` (or of `ID` alone); undefined when that is no id, or nobody's. */
export function publicNumberOf(slugAndId: string): number | undefined {
  const number = parsePublicId(slugAndId.slice(slugAndId.lastIndexOf('-') + 1))
  // The column is a 32-bit integer: a larger number is nobody's.
  return number !== undefined && number <= 2_147_483_647 ? number : undefined
}

/**
 * The number behind an address as people paste it: whole, `/tin/SLUG-ID`, or only its last part, with or without what
 * follows it. Undefined when it ends in no id.
 */
export function publicNumberIn(address: string): number | undefined {
  const [path = ''] = address.split(/[?#]/)
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return publicNumberOf(last)
}

/** Where an article is written and judged. */
export function workplaceOf(articleId: string): string {
  return `/lam-viec/bai-viet/${articleId}`
}
