import type { FieldProblem } from '#platform/problem.ts'
import type { DecreeLine, LineKind } from './decree/line.ts'
import { bodyFinder, type NamedBody } from './find-body.ts'
import { BODY_PLACES, emptyLine, PLACES } from './line-words.ts'
import { readShare } from './read-share.ts'

/**
 * A line from what was typed into its places, bodies by name. Places that the kind does not have are left out. Problems have
 * pointers `/PLACE`; a body that is unknown or ambiguous stays as it was typed.
 */
export function lineReader(bodies: readonly NamedBody[]) {
  const find = bodyFinder(bodies)
  return (kind: LineKind, typed: (place: string) => string): { line: DecreeLine; problems: FieldProblem[] } => {
    const problems: FieldProblem[] = []
    const places: readonly string[] = PLACES[kind]
    const text = (place: string) => (places.includes(place) ? typed(place).trim() : '')
    const body = (place: (typeof BODY_PLACES)[number]): string => {
      const words = text(place)
      if (words === '') return ''
      const found = find(words)
      if ('ref' in found) return found.ref
      problems.push({
        path: `/${place}`,
        code: `reorganisations.${found.code}`,
        params: { candidates: found.candidates },
      })
      return words
    }
    const [own, to, parent, lineParent] = BODY_PLACES.map(body)
    const share = readShare(text('share'))
    if (text('share') && share === undefined) problems.push({ path: '/share', code: 'reorganisations.share-number' })
    const said = { name: text('name'), symbol: text('symbol'), organisationKind: text('organisationKind') }
    const line = {
      ...emptyLine(kind),
      ...said,
      body: own ?? '',
      to: to ?? '',
      parent: parent ?? '',
      lineParent: lineParent ?? '',
      officePhone: text('officePhone'),
      shortName: text('shortName') || (kind === 'establish' ? said.name.slice(0, 100) : ''),
      key: kind === 'establish' ? text('key') || said.name.slice(0, 60) : '',
      heir: text('heir') !== '',
      ...(share !== undefined && { share }),
    }
    return { line, problems }
  }
}

/** The bodies a decree may name: those in force on the day, and those it establishes itself. */
export function withEstablished(bodies: readonly NamedBody[], lines: readonly DecreeLine[]): NamedBody[] {
  const made = lines
    .filter(({ kind }) => kind === 'establish')
    .map(({ key, name, symbol }) => ({ ref: key, name, symbol }))
  return [...made, ...bodies]
}
