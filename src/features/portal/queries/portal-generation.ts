import type { ReadDb } from '#platform/database.server.ts'

/** The number that every change of what the portal shows raises; 0 before the first. */
export async function readPortalGeneration(db: ReadDb): Promise<number> {
  const row = await db.selectFrom('portal.generation').select('number').executeTakeFirst()
  return row?.number ?? 0
}
