import { localDate } from '#kernel/date.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { drawSetupToken } from './commands/setup/draw-setup-token.ts'
import { hasAdministrator } from './reach.ts'

/** The token to print at a start, drawn anew while nobody administers the locality; undefined when somebody does. */
export async function setupToken(services: Services): Promise<string | undefined> {
  if (await hasAdministrator(services.read, localDate(services.clock.now()))) return undefined
  const { token } = await perform(services, systemActor, drawSetupToken, {})
  return token
}
