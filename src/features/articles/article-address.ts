import { parsePublicId, publicId } from '#kernel/id.ts'

/** The address of a published article: `/tin/SLUG-ID`. The id alone finds it; the words are for people. */
export function articleAddress(slug: string, publicNumber: number): string {
  return `/tin/${slug}-${publicId(publicNumber)}`
}

/** The number behind the last part of `SLUG-ID` (or of `ID` alone); undefined when that is no id. */
export function publicNumberOf(slugAndId: string): number | undefined {
  return parsePublicId(slugAndId.slice(slugAndId.lastIndexOf('-') + 1))
}

/** Where an article is written and judged. */
export function workplaceOf(articleId: string): string {
  return `/lam-viec/bai-viet/${articleId}`
}
