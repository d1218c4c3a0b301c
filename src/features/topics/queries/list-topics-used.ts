import { listRoots } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageTopics, mayReadTopics } from '../policy.ts'
import { listTopics, type TopicView } from './list-topics.ts'

export interface UsedTopic extends TopicView {
  /** What readers find under it now. */
  readonly articles: number
  readonly documents: number
}

export interface KeptTopics {
  readonly topics: readonly UsedTopic[]
  /** Whether the person adds and renames. */
  readonly mayManage: boolean
}

/** The list as it is kept, with what readers find under each. Refuses `forbidden`. */
export async function listTopicsUsed(db: ReadDb, actor: Actor, day: string): Promise<KeptTopics> {
  if (!mayReadTopics(actor)) refuse('forbidden', 'topics.read-denied')
  const [roots, topics, articles, documents] = await Promise.all([
    listRoots(db, day),
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
  return {
    topics: topics.map((topic) => ({
      ...topic,
      articles: articles.find(({ topic_id }) => topic_id === topic.id)?.count ?? 0,
      documents: documents.find(({ topic_slug }) => topic_slug === topic.slug)?.count ?? 0,
    })),
    mayManage: mayManageTopics(actor, roots),
  }
}
