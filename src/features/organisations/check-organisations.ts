import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { AXES, type Axis } from './axis.ts'

/** What must hold of organisations to be established, apart from their words. */
export interface ListedOrganisation {
  readonly key: string
  readonly kind: string
  readonly lines: readonly { readonly parent: string; readonly axis: Axis }[]
}

/**
 * Everything wrong with a list of organisations that are to be established together: kinds and superiors nobody knows, superiors that
 * a decree ends, two superiors on one axis, keys used twice, rings. Pointers as in the input of `establishOrganisations`.
 */
export async function checkOrganisations(
  db: ReadDb | Tx,
  organisations: readonly ListedOrganisation[],
): Promise<FieldProblem[]> {
  const read = db as ReadDb
  const kinds = new Set((await read.selectFrom('organisation_kind').select('code').execute()).map(({ code }) => code))
  const known = new Set((await read.selectFrom('organisation').select('id').execute()).map(({ id }) => id))
  const lasting = new Set(await listLasting(read))
  const keys = new Set<string>()
  const inList = new Set(organisations.map(({ key }) => key))
  const rings = new Map(AXES.map((axis) => [axis, keysInRings(organisations, axis)]))
  return organisations.flatMap(({ key, kind, lines }, index): FieldProblem[] => {
    const isSecond = keys.has(key)
    keys.add(key)
    const problem = (place: string, code: string) => ({ path: `/organisations/${index}/${place}`, code })
    return [
      ...(isSecond ? [problem('key', 'organisations.same-key')] : []),
      ...(known.has(key) ? [problem('key', 'organisations.exists')] : []),
      ...(kinds.has(kind) ? [] : [problem('kind', 'organisations.unknown-kind')]),
      ...lines.flatMap(({ parent, axis }, at) => {
        const place = `lines/${at}/parent`
        if (!inList.has(parent) && !known.has(parent)) return [problem(place, 'organisations.unknown-parent')]
        if (!inList.has(parent) && !lasting.has(parent)) return [problem(place, 'organisations.parent-ends')]
        if (lines.findIndex((line) => line.axis === axis) < at) return [problem(place, 'organisations.two-parents')]
        return rings.get(axis)?.has(key) ? [problem(place, 'organisations.cycle')] : []
      }),
    ]
  })
}

/** Bodies of which no end is known. */
async function listLasting(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation_version')
    .select('organisation_id')
    .where(sql<boolean>`upper_inf(valid)`)
    .execute()
  return rows.map((row) => row.organisation_id)
}

/** The keys that are their own superiors: walking up from them one comes back. */
function keysInRings(organisations: readonly ListedOrganisation[], axis: Axis): Set<string> {
  const parentOf = new Map(
    organisations.flatMap(({ key, lines }) => {
      const parent = lines.find((line) => line.axis === axis)?.parent
      return parent === undefined ? [] : [[key, parent] as const]
    }),
  )
  const settled = new Set<string>()
  const rings = new Set<string>()
  for (const start of parentOf.keys()) {
    const way: string[] = []
    let at: string | undefined = start
    for (; at !== undefined && !settled.has(at) && !way.includes(at); at = parentOf.get(at)) way.push(at)
    if (at !== undefined && way.includes(at)) for (const key of way.slice(way.indexOf(at))) rings.add(key)
    for (const key of way) settled.add(key)
  }
  return rings
}
