import { parsePublicId, publicId } from '#kernel/id.ts'

/** The address of a published document: `/van-ban/SLUG-ID`. The id alone finds it; the words are for people. */
export function documentAddress(slug: string, publicNumber: number): string {
  return `/van-ban/${slug}-${publicId(publicNumber)}`
}

/** The number behind the last part of `SLUG-ID`; undefined when that is no id. */
export function documentNumberOf(slugAndId: string): number | undefined {
  const number = parsePublicId(slugAndId.slice(slugAndId.lastIndexOf('-') + 1))
  // The column is a 32-bit integer: a larger number is nobody's.
  return number !== undefined && number <= 2_147_483_647 ? number : undefined
}

/** Where a document is entered and judged. */
export function workplaceOf(documentId: string): string {
  return `/lam-viec/van-ban/${documentId}`
}
