import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import type { PublicPost } from './public-organisation.ts'

/** The posts of these organisations, in their order. */
export async function listPosts(db: ReadDb, ids: readonly string[]): Promise<Map<string, PublicPost[]>> {
  const rows = await db
    .selectFrom('portal.post')
    .selectAll()
    .where(sql<boolean>`organisation_id = any(${ids}::uuid[])`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const posts = new Map<string, PublicPost[]>()
  for (const row of rows) {
    const of = row.organisation_id ?? ''
    posts.set(of, [...(posts.get(of) ?? []), toPost(row)])
  }
  return posts
}

type Row = Record<'id' | 'title' | 'printed_title' | 'full_name' | 'office_phone' | 'office_email', string | null>

function toPost(row: Row): PublicPost {
  return {
    id: row.id ?? '',
    title: row.printed_title ?? row.title ?? '',
    holder: row.full_name ?? undefined,
    officePhone: row.office_phone ?? '',
    officeEmail: row.office_email ?? '',
  }
}
