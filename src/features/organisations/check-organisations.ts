import { sql } from 'kysely'
import { AXES, type Axis } from '#kernel/axis.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { type Made, namesakes } from './namesakes.ts'
import { listNamed } from './queries/list-named.ts'

/** What must hold of organisations to be established, apart from their words. */
export interface ListedOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly areaId?: string | undefined
  readonly lines: readonly { readonly parent: string; readonly axis: Axis }[]
}

/**
 * Everything wrong with a list of organisations that are to be established together: kinds, areas and superiors nobody knows, or that a
 * decree ends, superiors that are not there yet on the day (when one is said), two on one axis, keys used twice, rings, names that the
 * superior has already. Pointers as in the input of `establishOrganisations`.
 */
export async function checkOrganisations(
  db: ReadDb | Tx,
  organisations: readonly ListedOrganisation[],
  from?: string,
): Promise<FieldProblem[]> {
  const read = db as ReadDb
  const kinds = new Set((await read.selectFrom('organisation_kind').select('code').execute()).map(({ code }) => code))
  const known = await readDays(read, 'organisation', from)
  const areas = organisations.some(({ areaId }) => areaId) ? await readDays(read, 'area', from) : new Map()
  const keys = new Set<string>()
  const inList = new Set(organisations.map(({ key }) => key))
  const twins = new Set(namesakes(await listNamed(read, from), organisations.map(asMade)))
  const rings = new Map(AXES.map((axis) => [axis, keysInRings(organisations, axis)]))
  return organisations.flatMap(({ key, name, kind, areaId, lines }, index): FieldProblem[] => {
    const isSecond = keys.has(key)
    keys.add(key)
    const problem = (place: string, code: string) => ({ path: `/organisations/${index}/${place}`, code })
    return [
      ...(isSecond ? [problem('key', 'organisations.same-key')] : []),
      ...(known.has(key) ? [problem('key', 'organisations.exists')] : []),
      ...(twins.has(index) ? [{ ...problem('name', 'organisations.same-name'), params: { name } }] : []),
      ...(kinds.has(kind) ? [] : [problem('kind', 'organisations.unknown-kind')]),
      ...(areaId && !areas.get(areaId)?.covers ? [problem('areaId', 'organisations.unknown-area')] : []),
      ...lines.flatMap(({ parent, axis }, at) => {
        const place = `lines/${at}/parent`
        const wrong = inList.has(parent) ? undefined : parentProblem(known.get(parent))
        if (wrong) return [problem(place, wrong)]
        if (lines.findIndex((line) => line.axis === axis) < at) return [problem(place, 'organisations.two-parents')]
        return rings.get(axis)?.has(key) ? [problem(place, 'organisations.cycle')] : []
      }),
    ]
  })
}

function asMade({ key, name, lines }: ListedOrganisation, at: number): Made {
  return { ref: key, name, parent: lines.find(({ axis }) => axis === 'territory')?.parent ?? '', at }
}

/** Until when something is in force. */
interface Days {
  /** No end of it is known. */
  readonly lasts: boolean
  /** It is in force on the day and for good. */
  readonly covers: boolean
}

function parentProblem(days: Days | undefined): string | undefined {
  if (!days) return 'organisations.unknown-parent'
  if (!days.lasts) return 'organisations.parent-ends'
  return days.covers ? undefined : 'organisations.parent-not-yet'
}

/** Every organisation or area there ever was, with its days; without a day asked for, whatever lasts covers it. */
async function readDays(
  db: ReadDb,
  what: 'organisation' | 'area',
  from: string | undefined,
): Promise<ReadonlyMap<string, Days>> {
  const rows = await readSql(
    db,
    sql<Days & { id: string }>`
      select ${sql.ref(`${what}_id`)} as id, bool_or(upper_inf(valid)) as lasts,
        bool_or(upper_inf(valid)) and coalesce(range_agg(valid) @> daterange(${from ?? null}::date, null), true) as covers
      from ${sql.table(`${what}_version`)} group by 1`,
  )
  return new Map(
    rows.map(({ id, lasts, covers }) => [id, { lasts, covers: from === undefined ? lasts : covers }] as const),
  )
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
