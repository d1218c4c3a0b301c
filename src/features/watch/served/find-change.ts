import { type ReadPage, squeeze } from './read-html.ts'

/** The published text of an article: pieces that follow each other, in groups between which pictures may stand. */
export type TextGroups = readonly (readonly string[])[]

export interface Change {
  readonly expected: string
  readonly served: string
}

type PageText = Pick<ReadPage, 'text' | 'words'>

const SHOWN = 160

/**
 * The first place where a page does not say what was published, word for word and in order; undefined when it does. White
 * space counts for nothing; anything between two pieces of a group is a change.
 */
export function findChange(page: PageText, groups: TextGroups): Change | undefined {
  let at = 0
  for (const group of groups) {
    const pieces = group.filter((piece) => squeeze(piece) !== '')
    const whole = pieces.map(squeeze).join('')
    const found = page.text.indexOf(whole, at)
    if (found < 0) return firstDifference(page, pieces, at)
    at = found + whole.length
  }
  return undefined
}

function firstDifference(page: PageText, pieces: readonly string[], from: number): Change {
  let at = from
  for (const [place, piece] of pieces.entries()) {
    const bare = squeeze(piece)
    const found = place === 0 ? page.text.indexOf(bare, at) : page.text.startsWith(bare, at) ? at : -1
    if (found < 0) return { expected: piece.slice(0, SHOWN), served: wordsFrom(page, at) }
    at = found + bare.length
  }
  return { expected: pieces.join(' ').slice(0, SHOWN), served: '' }
}

/** A few words of the page as it shows them, from a place in its text without white space. */
function wordsFrom({ words }: PageText, at: number): string {
  let passed = 0
  let start = 0
  while (start < words.length && passed < at) {
    if (squeeze(words[start] ?? '') !== '') passed += 1
    start += 1
  }
  return words
    .slice(start, start + SHOWN)
    .replaceAll(/\s+/g, ' ')
    .trim()
}
