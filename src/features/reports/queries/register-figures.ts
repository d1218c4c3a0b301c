import { type BodyFigures, listBodyFigures } from '#features/congresses/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { FormItem } from '../form-items.ts'

/** What registers say of a report's figures, by indicator code; without those they know nothing of. */
export type RegisterFigures = BodyFigures

/**
 * The figures of these items that a register keeps for the body itself, on the period's last day. Those of bodies below
 * are in the reports of these bodies, and are added like every other figure.
 */
export async function registerFigures(
  db: ReadDb | Tx,
  organisationId: string,
  lastDay: string,
  items: readonly FormItem[],
): Promise<RegisterFigures> {
  const kept = items.filter(({ indicator }) => indicator.register === 'congresses')
  if (kept.length === 0) return {}
  const figures = await listBodyFigures(db, organisationId, lastDay as IsoDate)
  return Object.fromEntries(
    kept.flatMap(({ indicator: { code } }) => {
      const said = figures[code]
      return said ? [[code, said]] : []
    }),
  )
}
