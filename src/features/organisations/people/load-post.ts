import { sql } from 'kysely'
import { addDays, type IsoDate } from '#kernel/date.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'

/** Days from the first to the last, both in force; the last absent while it goes on. */
export interface Stretch {
  readonly from: string
  readonly lastDay: string | undefined
}

/** The stretch as the database keeps it. */
export function rangeOf({ from, lastDay }: Stretch): string {
  return `[${from},${lastDay ? addDays(lastDay as IsoDate, 1) : ''})`
}

/** Whether a row of `post` ends because a decree ends its body, and not because somebody closed it. */
export const endsWithBody = sql<boolean>`exists (
  select 1 from reorganisation r join reorganisation_change c on c.reorganisation_id = r.id
  where r.state = 'applied' and r.effective_on = upper(post.valid)
    and c.table_name = 'post' and c.row_id = post.id and c.old_valid is not null)`

/** A post, locked; refuses when there is none. */
export async function lockPost(tx: Tx, id: string) {
  const post = await tx
    .selectFrom('post')
    .select(['id', 'organisation_id', 'title', endsWithBody.as('endsWithBody')])
    .select([sql<string>`lower(valid)::text`.as('from'), sql<string | null>`(upper(valid) - 1)::text`.as('last_day')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!post) refuse('not-found', 'organisations.post-not-found')
  const { organisation_id: organisationId, last_day: lastDay, ...rest } = post
  return { ...rest, organisationId, lastDay: lastDay ?? undefined }
}

/** A holding with its post, which is locked: whatever changes a holding locks its post first. Refuses when there is none. */
export async function lockHolding(tx: Tx, id: string) {
  const known = await tx.selectFrom('holding').select('post_id').where('id', '=', id).executeTakeFirst()
  if (!known) refuse('not-found', 'organisations.holding-not-found')
  const post = await lockPost(tx, known.post_id)
  const { full_name, last_day, end_reason, ...rest } = await tx
    .selectFrom('holding')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select(['person.full_name', 'holding.end_reason', 'holding.mode'])
    .select([
      sql<string>`lower(holding.valid)::text`.as('from'),
      sql<string | null>`(upper(holding.valid) - 1)::text`.as('last_day'),
    ])
    .where('holding.id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...rest, post, personName: full_name, reason: end_reason, lastDay: last_day ?? undefined }
}

/** Who else holds the post on a day of the stretch. */
export async function listOtherHolders(tx: Tx, postId: string, stretch: Stretch, except?: string) {
  const holders = await tx
    .selectFrom('holding')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select(['holding.id', 'person.full_name as name'])
    .select([
      sql<string>`lower(holding.valid)::text`.as('from'),
      sql<string | null>`(upper(holding.valid) - 1)::text`.as('lastDay'),
    ])
    .where('holding.post_id', '=', postId)
    .where(sql<boolean>`holding.valid && ${rangeOf(stretch)}::daterange`)
    .orderBy('holding.valid')
    .execute()
  return holders.filter(({ id }) => id !== except)
}
