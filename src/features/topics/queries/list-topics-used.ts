import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageTopics } from '../policy.ts'
import { listTopics, type TopicView } from './list-topics.ts'

export interface UsedTopic extends TopicView {
  /** What readers find under it now. */
  readonly articles: number
  readonly documents: number
}

/** The list as it is kept, with what readers find under each. Refuses `forbidden`. */
export async function listTopicsUsed(db: ReadDb, actor: Actor): Promise<UsedTopic[]> {
  if (!mayManageTopics(actor)) refuse('forbidden', 'topics.denied')
  const [topics, articles, documents] = await Promise.all([
    listTopics(db),
    db
      .selectFrom('portal.article_topic')
      .select(({ fn }) => ['topic_id', fn.countAll<number>().as('count')])
      .groupBy('topic_id')
      .execute(),
    db
      .selectFrom('portal.document')
      .select(({ fn }) => ['topic_slug', fn.countAll<number>().as('count')])
      .groupBy('topic_slug')
      .execute(),
  ])
  return topics.map((topic) => ({
    ...topic,
    articles: articles.find(({ topic_id }) => topic_id === topic.id)?.count ?? 0,
    documents: documents.find(({ topic_slug }) => topic_slug === topic.slug)?.count ?? 0,
  }))
}
