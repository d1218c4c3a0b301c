import { sql } from 'kysely'
import type { PassedOn } from '#features/reorganisations/index.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A decree by which figures of other bodies came to a body or to those below it. */
export interface Origin {
  readonly reorganisationId: string
  readonly decreeNumber: string
  readonly effectiveOn: string
  /** Whose figures came to the body itself, with the share; the body itself when it gave the rest away. */
  readonly from: readonly { readonly id: string; readonly name: string; readonly share: number }[]
  /** How many other bodies passed something on to those below. */
  readonly others: number
}

/** What the decrees behind a body's figures did for it, with the names bodies had the day before. */
export async function listOrigins(db: ReadDb, organisationId: string, decrees: readonly PassedOn[]): Promise<Origin[]> {
  return Promise.all(
    decrees.map(async ({ id, decreeNumber, effectiveOn, steps }) => {
      const facts = steps.flat()
      const direct = facts.filter(({ to }) => to === organisationId)
      const names = await readNames(
        db,
        direct.map(({ from }) => from),
        effectiveOn,
      )
      const given = new Set(direct.map(({ from }) => from))
      return {
        reorganisationId: id,
        decreeNumber,
        effectiveOn,
        from: direct.map(({ from, share }) => ({ id: from, name: names.get(from) ?? '', share })),
        others: new Set(facts.map(({ from }) => from).filter((from) => !given.has(from))).size,
      }
    }),
  )
}

async function readNames(db: ReadDb, ids: readonly string[], before: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('organisation_version')
    .select(['organisation_id', 'name'])
    .where(sql<boolean>`organisation_id = any(${ids}::uuid[])`)
    .where(sql<boolean>`valid @> (${before}::date - 1)`)
    .execute()
  return new Map(rows.map((row) => [row.organisation_id, row.name]))
}
