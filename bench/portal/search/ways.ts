import { fold } from '#kernel/vietnamese.ts'
import type { Article } from '../articles.ts'

/** How readers type what they look for. `typed` gives undefined for an article that this way makes no difference to. */
export interface Way {
  readonly name: string
  typed(article: Article): string | undefined
}

const WORDS_OF_A_SENTENCE = 8

export const WAYS: readonly Way[] = [
  { name: 'its title', typed: ({ title }) => title },
  { name: 'its title without accents', typed: ({ title }) => fold(title) },
  { name: 'its title with separate accents (NFD)', typed: ({ title }) => title.normalize('NFD') },
  { name: 'its title with the other tone placement', typed: ({ title }) => otherPlacement(title) },
  { name: 'words of its last paragraph, no accents', typed: ({ paragraphs }) => wordsOf(paragraphs.at(-1) ?? '') },
]

/** hòa as hoà, thủy as thuỷ: both are right, and readers type either. */
function otherPlacement(title: string): string | undefined {
  const other = title
    .normalize('NFD')
    .replace(/(?<!q)([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC')
  return other === title ? undefined : other
}

function wordsOf(paragraph: string): string {
  const words = fold(paragraph).match(/[\p{L}\d]+/gu) ?? []
  return words.slice(0, WORDS_OF_A_SENTENCE).join(' ')
}
