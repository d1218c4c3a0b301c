import { clearWin } from './detect.ts'
import { candidates, scoreAsIs } from './weigh.ts'

const LONGEST_QUERY = 300

/**
 * What somebody meant who typed a query in a legacy encoding: `hoäi nghò` → `['hội nghị']`. Empty for a query that is
 * Unicode, plain, longer than 300 characters, or whose reading is in doubt; one changed word is enough.
 */
export function queryReadings(text: string): string[] {
  if (text.length > LONGEST_QUERY) return []
  const best = clearWin(candidates(text), scoreAsIs(text), 1)
  return best && best.score === 1 && best.legal === 1 ? [best.text] : []
}

/** Every reading of a query under a legacy encoding, in doubt or not, the likeliest first; each differs from the query. */
export function possibleReadings(text: string): string[] {
  return text.length > LONGEST_QUERY ? [] : candidates(text).map((one) => one.text)
}
