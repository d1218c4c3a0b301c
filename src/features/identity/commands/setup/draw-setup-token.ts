import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { drawCode, hashCode } from '../../links/code.ts'
import { hasAdministrator } from '../../reach.ts'

/** At a start: the token with which the first administrator is made, in place of any before. Refuses once there is one. */
export const drawSetupToken = defineCommand({
  name: 'identity.draw-setup-token',
  input: z.object({}),
  async run({ tx, actor, now, record }) {
    if (actor !== systemActor) refuse('forbidden', 'identity.account-denied')
    if (await hasAdministrator(tx, localDate(now))) refuse('conflict', 'identity.setup-dead')
    await tx.deleteFrom('setup_token').execute()
    const token = drawCode()
    await tx
      .insertInto('setup_token')
      .values({ token_hash: hashCode(token), drawn_at: now })
      .execute()
    record('setup')
    return { token }
  },
})
