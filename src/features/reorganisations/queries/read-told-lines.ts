import * as z from 'zod'
import type { ReadDb } from '#platform/database.server.ts'
import { type DecreeLine, decreeLine } from '../decree/line.ts'
import { lineHash } from '../decree/line-changes.ts'

/** Lines of a decree that an entry of the audit tells of. */
export interface ToldLines {
  /** All lines of the decree, or those that the draft gained and lost. */
  readonly which: 'all' | 'added' | 'removed'
  /** The first 50. */
  readonly lines: readonly DecreeLine[]
  readonly count: number
}

/** An entry about a decree, as the audit keeps it. */
export interface DecreeEntry {
  readonly sequence: number
  readonly command: string
  readonly subjectId: string
  readonly detail: unknown
}

const SHOWN = 50
const kept = z.object({
  lines: z.union([z.string(), z.number()]).optional(),
  added: z.array(decreeLine).default([]),
  removed: z.array(decreeLine).default([]),
})

/**
 * The lines that entries about decrees tell of, by the number of the entry: what a draft gained and lost, and all lines of what was applied
 * or undone, as long as they are those that were applied.
 */
export async function readToldLines(db: ReadDb, entries: readonly DecreeEntry[]): Promise<Map<number, ToldLines[]>> {
  const about = entries.filter(({ command }) => command.startsWith('reorganisations.'))
  const decrees = await readLines(db, [...new Set(about.map(({ subjectId }) => subjectId))])
  return new Map(
    about.map(({ sequence, command, subjectId, detail }) => {
      const { lines, added, removed } = kept.safeParse(detail).data ?? { added: [], removed: [] }
      const all = command === 'reorganisations.draft' ? undefined : decrees.get(subjectId)
      const isTrue = typeof lines !== 'string' || (all !== undefined && lineHash(all) === lines)
      return [
        sequence,
        [...told('all', isTrue ? (all ?? []) : []), ...told('added', added), ...told('removed', removed)],
      ]
    }),
  )
}

function told(which: ToldLines['which'], lines: readonly DecreeLine[]): ToldLines[] {
  return lines.length === 0 ? [] : [{ which, lines: lines.slice(0, SHOWN), count: lines.length }]
}

async function readLines(db: ReadDb, ids: readonly string[]): Promise<Map<string, DecreeLine[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('reorganisation').select(['id', 'lines']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, lines }) => [id, z.array(decreeLine).parse(lines)]))
}

/** The ids of bodies and areas that lines name. */
export function namedIn(told: readonly ToldLines[]): string[] {
  return told.flatMap(({ lines }) =>
    lines.flatMap(({ body, to, parent, lineParent }) => [body, to, parent, lineParent].filter((ref) => ref !== '')),
  )
}
