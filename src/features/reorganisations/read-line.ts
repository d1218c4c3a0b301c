import { fold } from '#kernel/vietnamese.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { AREA_KINDS, type AreaKind } from './decree/area-kinds.ts'
import type { DecreeLine, LineKind } from './decree/line.ts'
import { emptyLine, NAMING_PLACES, namesArea, PLACES } from './line-words.ts'
import { bodyFinder, type Nameable } from './naming/find-body.ts'
import { readShare } from './read-share.ts'

/**
 * A line from what was typed into its places, bodies and areas by name. Places that the kind does not have are left out. Problems have
 * pointers `/PLACE`; a body that is unknown or ambiguous stays as it was typed.
 */
export function lineReader({ bodies, areas }: Nameable) {
  const findBody = bodyFinder(bodies)
  const findArea = bodyFinder(areas)
  return (kind: LineKind, typed: (place: string) => string): { line: DecreeLine; problems: FieldProblem[] } => {
    const problems: FieldProblem[] = []
    const places: readonly string[] = PLACES[kind]
    const text = (place: string) => (places.includes(place) ? typed(place).trim() : '')
    const body = (place: (typeof NAMING_PLACES)[number]): string => {
      const words = text(place)
      if (words === '') return ''
      const isArea = namesArea(place, kind)
      const found = isArea ? findArea(words) : findBody(words)
      if ('ref' in found) return found.ref
      problems.push({
        path: `/${place}`,
        code: `reorganisations.${isArea ? AREA_CODES[found.code] : found.code}`,
        params: { typed: words, candidates: found.candidates },
      })
      return words
    }
    const named = Object.fromEntries(NAMING_PLACES.map((place) => [place, body(place)]))
    const share = readShare(text('share'))
    if (text('share') && share === undefined) problems.push({ path: '/share', code: 'reorganisations.share-number' })
    const said = { name: text('name'), symbol: text('symbol'), organisationKind: text('organisationKind') }
    const line = {
      ...emptyLine(kind),
      ...said,
      ...named,
      areaKind: readAreaKind(text('areaKind')),
      officePhone: text('officePhone'),
      shortName: text('shortName') || (kind === 'establish' ? said.name.slice(0, 100) : ''),
      key: kind.startsWith('establish') ? text('key') || said.name.slice(0, 60) : '',
      heir: text('heir') !== '',
      ...(share !== undefined && { share }),
    }
    return { line, problems }
  }
}

const AREA_CODES = {
  'unheard-body': 'unheard-area',
  'unknown-body': 'unknown-area-name',
  'ambiguous-body': 'ambiguous-area',
  'other-accents': 'other-accents',
} as const

/** How people write the kinds of areas. */
const AREA_KIND_WORDS: Readonly<Record<AreaKind, readonly string[]>> = {
  province: ['tinh', 'thanh pho', 'tinh, thanh pho'],
  district: ['huyen', 'quan', 'thi xa', 'huyen, quan'],
  commune: ['xa', 'dac khu'],
  town: ['phuong', 'thi tran', 'phuong, thi tran'],
}

/** The code of a kind by its code or a word for it; what is none stays as it was typed. */
function readAreaKind(typed: string): string {
  const wanted = fold(typed)
  return AREA_KINDS.find((kind) => kind === wanted || AREA_KIND_WORDS[kind].includes(wanted)) ?? typed
}

/** What a decree may name: what is in force on the day, and what it establishes itself. */
export function withEstablished({ bodies, areas }: Nameable, lines: readonly DecreeLine[]): Nameable {
  const made = (wanted: LineKind) =>
    lines
      .filter(({ kind }) => kind === wanted)
      .map(({ key, name, shortName, symbol }) => ({ ref: key, name, shortName, symbol }))
  return { bodies: [...made('establish'), ...bodies], areas: [...made('establish-area'), ...areas] }
}
