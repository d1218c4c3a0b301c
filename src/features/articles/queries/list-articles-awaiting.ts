import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type ArticleLine, listArticles } from './list-articles.ts'

/** What waits for this very person: texts they may publish or return, and texts given back that they may mend. */
export async function listArticlesAwaiting(db: ReadDb, actor: Actor, day: string): Promise<ArticleLine[]> {
  const lines = await listArticles(db, actor, day)
  return lines.filter(({ state, can }) => can.publish || (state === 'returned' && can.save))
}
