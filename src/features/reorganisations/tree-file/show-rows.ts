import type { Known, PlacedLine } from './read-rows.ts'

/** A row of the workbook as the page shows it. */
export interface ShownRow {
  readonly row: number
  readonly name: string
  /** The name of its kind. */
  readonly kind: string
  /** The name of the superior by territory; empty at a head. */
  readonly parent: string
  /** Of the superior along its own line; empty when there is none. */
  readonly lineParent: string
  /** The id of the body that is there already. */
  readonly there: string | undefined
}

export function showRows(
  placed: readonly PlacedLine[],
  there: ReadonlyMap<string, string>,
  { bodies, kinds }: Pick<Known, 'bodies' | 'kinds'>,
): ShownRow[] {
  const kindOf = new Map(kinds.map(({ code, name }) => [code, name]))
  const nameOf = new Map(
    [...bodies, ...placed.map(({ line }) => ({ ref: line.key, name: line.name }))].map(({ ref, name }) => [ref, name]),
  )
  return placed.map(({ row, line }) => ({
    row,
    name: line.name,
    kind: kindOf.get(line.organisationKind) ?? line.organisationKind,
    parent: nameOf.get(line.parent) ?? '',
    lineParent: nameOf.get(line.lineParent) ?? '',
    there: there.get(line.key),
  }))
}
