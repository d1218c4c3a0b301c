import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { withdrawLinks, writeLink } from '../../links/write-link.ts'

const HOUR = 60 * 60 * 1000
const MOST_AN_HOUR = 3

/**
 * The queue's part of sending a code: draws it and gives it with the address. Refuses (and the queue drops it) where there is no
 * such open account, no office address, or three codes were drawn within the hour for somebody who forgot the password.
 */
export const drawLetterLink = defineCommand({
  name: 'identity.draw-letter-link',
  input: z.object({ username: z.string(), isForgotten: z.boolean().default(false) }),
  async run({ tx, actor, now, record }, { username, isForgotten }) {
    if (actor !== systemActor) refuse('forbidden', 'identity.account-denied')
    const account = await tx
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person_id')
      .select(['account.id', 'account.username', 'person.full_name', 'person.office_email'])
      .where('account.username', '=', username)
      .where('account.closed_at', 'is', null)
      .where('person.office_email', '<>', '')
      .forUpdate('account')
      .executeTakeFirst()
    if (!account) return refuse('not-found', 'identity.account-not-found')
    const drawn = await tx
      .selectFrom('account_link')
      .select('id')
      .where('account_id', '=', account.id)
      .where('created_at', '>', new Date(now.getTime() - HOUR))
      .execute()
    if (isForgotten && drawn.length >= MOST_AN_HOUR) refuse('too-many', 'identity.too-many-resets')
    // Whoever only knows a username takes no slip away from its bearer.
    if (!isForgotten) await withdrawLinks(tx, account.id, now)
    const { code, expiresAt } = await writeLink(tx, account.id, 'letter', now)
    record(account.id, { way: 'letter', expiresAt })
    return { code, expiresAt, to: account.office_email, name: account.full_name, username }
  },
})
