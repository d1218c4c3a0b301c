import { getArticle, publishArticle } from '#features/articles/index.ts'
import { localDate } from '#kernel/date.ts'
import type { DemonstrationContent } from '../content.ts'
import type { World } from '../timeline.ts'
import { actorWith } from './roles.ts'

/** An article as a command left it. */
export interface Written {
  readonly articleId: string
  readonly version: number
}

/** Who writes for the portal. */
export const editor = (world: World, { accounts, conference }: DemonstrationContent) =>
  actorWith(world, accounts, 'editor', conference.organisation)

/** Who publishes, and answers for what readers meet. */
export const publisher = (world: World, { accounts, conference }: DemonstrationContent) =>
  actorWith(world, accounts, 'publisher', conference.organisation)

/** Publishes a text that was handed in, as it then reads. */
export async function publish(world: World, content: DemonstrationContent, written: Written): Promise<void> {
  const { services } = world
  const by = publisher(world, content)
  const { hash } = await getArticle(services.read, by, written.articleId, localDate(services.clock.now()))
  await world.perform(by, publishArticle, { ...written, hash })
}
