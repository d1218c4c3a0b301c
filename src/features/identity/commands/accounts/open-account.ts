import { sql } from 'kysely'
import * as z from 'zod'
import { organisationPaths } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { administers } from '#platform/actor.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { insertAccount } from '../../insert-account.ts'
import { usernameInput } from '../create-account.ts'

/**
 * Makes the account of a person who holds a post in the administrator's subtree. It opens with a one-time code only
 * (`issueLink`): nobody but the person ever knows the password.
 */
export const openAccount = defineCommand({
  name: 'identity.open-account',
  confirm: 'fresh-sign-in',
  input: z.object({ personId: z.uuid('identity.choose-person'), username: usernameInput }),
  async run({ tx, actor, now, record }, { personId, username }) {
    const person = await tx
      .selectFrom('person')
      .select('full_name')
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!person) refuseFields('input.invalid', [{ path: '/personId', code: 'identity.choose-person' }])
    const places = await postsOf(tx, personId, localDate(now))
    const paths = await organisationPaths(tx, places, localDate(now))
    if (![...paths.values()].some((path) => administers(actor, path))) refuse('forbidden', 'identity.beyond-subtree')
    const other = await tx.selectFrom('account').select('id').where('person_id', '=', personId).executeTakeFirst()
    if (other) refuseFields('input.invalid', [{ path: '/personId', code: 'identity.person-has-account' }])
    const made = await insertAccount(tx, { username, name: person?.full_name ?? username, personId }, now)
    record(made.id, { username: made.username, personId })
    return made
  },
})

/** The organisations in which the person holds a post on the day. */
async function postsOf(tx: Tx, personId: string, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .select('post.organisation_id')
    .where('holding.person_id', '=', personId)
    .where(sql<boolean>`holding.valid @> ${day}::date`)
    .execute()
  return rows.map((row) => row.organisation_id)
}
