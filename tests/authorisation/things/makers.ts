import type { Actor } from '#platform/actor.ts'
import type { World } from '../world.ts'

/** Who makes the things, and who judges them: they hold their roles over the whole locality. */
export interface Makers {
  readonly world: World
  readonly maker: Actor
  readonly judge: Actor
}
