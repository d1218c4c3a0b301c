import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { sendLinkJob } from '../../link-job.ts'

const HOUR = 60 * 60 * 1000
/** Requests an hour over the whole system: more is somebody trying names. */
const MOST_AN_HOUR = 200

/**
 * Somebody who is not signed in forgot the password of a username. The answer is the same whether or not there is one: what
 * follows happens in the queue.
 */
export const requestReset = defineCommand({
  name: 'identity.request-reset',
  input: z.object({ username: z.string().trim().min(1, 'input.required').max(60, 'input.too-long') }),
  async run({ tx, now, record, enqueue }, { username }) {
    const { count } = await tx
      .selectFrom('audit_entry')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('command', '=', 'identity.request-reset')
      .where('at', '>', new Date(now.getTime() - HOUR))
      .executeTakeFirstOrThrow()
    if (Number(count) >= MOST_AN_HOUR) refuse('too-many', 'identity.too-many-resets')
    await enqueue(sendLinkJob, { username: username.toLowerCase(), isForgotten: true })
    // The name typed is not recorded: it may be a password typed into the wrong field.
    record('sign-in')
    return {}
  },
})
