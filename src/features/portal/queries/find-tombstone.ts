import { articleAddress, oldAddress, publicNumberOf, queriesToTry } from '#features/articles/index.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** What stands where an article was: it is away for a while, it is gone for good, or another took its place. */
export type Tombstone =
  | { readonly kind: 'replaced'; readonly href: string }
  | {
      readonly kind: 'temporary' | 'permanent'
      readonly at: Date
      /** Told only where the publisher chose to tell. */
      readonly title: string | undefined
      readonly reason: string | undefined
    }

/** What stands at the address of an article that was taken down; undefined when none ever stood there, or it is shown. */
export async function findTombstone(db: ReadDb, slugAndId: string): Promise<Tombstone | undefined> {
  const publicNumber = publicNumberOf(slugAndId)
  if (publicNumber === undefined) return undefined
  const row = await db
    .selectFrom('portal.tombstone')
    .selectAll()
    .where('public_number', '=', publicNumber)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.kind === 'replaced') {
    return { kind: 'replaced', href: articleAddress(row.other_slug ?? '', row.other_number ?? 0) }
  }
  return {
    kind: row.kind === 'temporary' ? 'temporary' : 'permanent',
    at: row.at ?? new Date(0),
    title: row.title ?? undefined,
    reason: row.reason ?? undefined,
  }
}

/** Where an address of an earlier portal leads now, given as path and query; undefined when nothing was kept for it. */
export async function findRedirect(db: ReadDb, pathAndQuery: string): Promise<string | undefined> {
  const address = oldAddress(pathAndQuery)
  if (!address) return undefined
  const queries = queriesToTry(address)
  const rows = await db
    .selectFrom('portal.redirect')
    .selectAll()
    .where('path', '=', address.path)
    .where('query', 'in', queries)
    .execute()
  const [best] = rows.toSorted((a, b) => queries.indexOf(a.query ?? '') - queries.indexOf(b.query ?? ''))
  return best && articleAddress(best.slug ?? '', best.public_number ?? 0)
}
