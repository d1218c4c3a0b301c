import { squeeze } from './read-html.ts'

/** The published text of an article: pieces that follow each other, in groups between which pictures may stand. */
export type TextGroups = readonly (readonly string[])[]

export interface Change {
  readonly expected: string
  readonly served: string
}

const SHOWN = 160

/**
 * The first place where a page does not say what was published, word for word and in order; undefined when it does.
 * `pageText`: as `readHtml` gives it. White space counts for nothing; anything between two pieces of a group is a change.
 */
export function findChange(pageText: string, groups: TextGroups): Change | undefined {
  let at = 0
  for (const group of groups) {
    const pieces = group.map(squeeze).filter((piece) => piece !== '')
    const whole = pieces.join('')
    const found = pageText.indexOf(whole, at)
    if (found < 0) return firstDifference(pageText, pieces, at)
    at = found + whole.length
  }
  return undefined
}

function firstDifference(pageText: string, pieces: readonly string[], from: number): Change {
  let at = from
  for (const [place, piece] of pieces.entries()) {
    const found = place === 0 ? pageText.indexOf(piece, at) : pageText.startsWith(piece, at) ? at : -1
    if (found < 0) return { expected: piece.slice(0, SHOWN), served: pageText.slice(at, at + SHOWN) }
    at = found + piece.length
  }
  return { expected: pieces.join('').slice(0, SHOWN), served: '' }
}
