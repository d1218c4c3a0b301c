import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

export interface TopicView {
  readonly id: string
  readonly slug: string
  readonly name: string
}

/** Every topic, in dictionary order. */
export async function listTopics(db: ReadDb): Promise<TopicView[]> {
  const rows = await db.selectFrom('topic').select(['id', 'slug', 'name']).execute()
  return rows.sort((a, b) => compareVietnamese(a.name, b.name))
}

/** The ids behind the addresses of topics, each once and in a fixed order; undefined when one of them is no topic's. */
export async function findTopicIds(db: ReadDb | Tx, slugs: readonly string[]): Promise<string[] | undefined> {
  const wanted = [...new Set(slugs)]
  if (wanted.length === 0) return []
  const rows = await (db as ReadDb).selectFrom('topic').select('id').where('slug', 'in', wanted).orderBy('id').execute()
  return rows.length === wanted.length ? rows.map(({ id }) => id) : undefined
}
