import { type Named, nameKey, twins } from '#features/organisations/index.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { inSheet, type PlacedLine } from './read-rows.ts'

export interface SortedRows {
  /** What is to be established, its superiors by what is there already or by the keys of other rows. */
  readonly fresh: readonly PlacedLine[]
  /** What is there already, by the key of its row: the body's id. */
  readonly there: ReadonlyMap<string, string>
  readonly problems: readonly FieldProblem[]
}

/**
 * Tells rows whose bodies are there already from those to be established. A body is there when its superior by territory has one of that
 * name, on the day or later, or when the row bears its code and says the same name and superior: another is a problem, for nothing is
 * changed by such a workbook.
 */
export function sortRows(placed: readonly PlacedLine[], standing: readonly Named[]): SortedRows {
  const byRef = new Map(standing.map((one) => [one.ref, one]))
  const made = placed.map(({ line }, at) => ({ ref: line.key, parent: line.parent, name: line.name, at }))
  const bearers = twins(standing, made)
  const there = new Map<string, string>()
  const problems: FieldProblem[] = []
  for (const { row, line, at } of placed.map((one, index) => ({ ...one, at: index }))) {
    const known = byRef.get(line.key)
    const bearer = bearers.get(at) ?? ''
    if (known) {
      there.set(line.key, known.ref)
      const isSame = nameKey(known.name) === nameKey(line.name) && known.parent === line.parent
      if (!isSame) problems.push({ path: inSheet(row, 'key'), code: 'organisations.exists' })
    } else if (byRef.has(bearer)) there.set(line.key, bearer)
  }
  const found = (ref: string) => there.get(ref) ?? ref
  const fresh = placed
    .filter(({ line }) => !there.has(line.key))
    .map(({ row, line }) => ({
      row,
      line: { ...line, parent: found(line.parent), lineParent: found(line.lineParent) },
    }))
  return { fresh, there, problems }
}
