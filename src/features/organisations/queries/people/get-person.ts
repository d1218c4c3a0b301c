import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { mayCorrectPerson } from '../../people/may-correct-person.ts'
import type { AppointmentMode, EndReason } from '../../people/modes.ts'

/** A post somebody holds or held, under the body's name of its last day in that holding. */
export interface PersonHolding {
  readonly id: string
  readonly printedTitle: string
  readonly organisationId: string
  readonly organisationName: string
  readonly mode: AppointmentMode
  readonly from: string
  readonly lastDay: string | undefined
  readonly reason: EndReason | undefined
  readonly isInForce: boolean
}

export interface PersonView {
  readonly id: string
  readonly fullName: string
  readonly officePhone: string
  readonly officeEmail: string
  /** The latest first. */
  readonly holdings: readonly PersonHolding[]
  /** Their account, for whoever administers one of their bodies. */
  readonly accountId: string | undefined
  readonly abilities: { readonly correct: boolean }
}

/** A person with the posts of now and before; refuses when there is none. */
export async function getPerson(db: ReadDb, actor: Actor, id: string, day: string): Promise<PersonView> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'full_name as fullName', 'office_phone as officePhone', 'office_email as officeEmail'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!person) refuse('not-found', 'organisations.person-not-found')
  const correct = await mayCorrectPerson(db, actor, id, day)
  return {
    ...person,
    holdings: await listHoldings(db, id, day),
    accountId: correct ? await findAccount(db, id) : undefined,
    abilities: { correct },
  }
}

async function findAccount(db: ReadDb, personId: string): Promise<string | undefined> {
  const row = await db.selectFrom('account').select('id').where('person_id', '=', personId).executeTakeFirst()
  return row?.id
}

async function listHoldings(db: ReadDb, personId: string, day: string): Promise<PersonHolding[]> {
  const rows = await db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .leftJoin('organisation_version as version', (join) =>
      join
        .onRef('version.organisation_id', '=', 'post.organisation_id')
        .on(
          sql<boolean>`version.valid @> least(greatest(lower(holding.valid), ${day}::date), upper(holding.valid) - 1)`,
        ),
    )
    .select(['holding.id', 'holding.printed_title', 'holding.mode', 'holding.end_reason'])
    .select(['post.organisation_id', 'version.name'])
    .select([
      sql<string>`lower(holding.valid)::text`.as('from'),
      sql<string | null>`(upper(holding.valid) - 1)::text`.as('last_day'),
      sql<boolean>`holding.valid @> ${day}::date`.as('in_force'),
    ])
    .where('holding.person_id', '=', personId)
    .orderBy('holding.valid', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    printedTitle: row.printed_title,
    organisationId: row.organisation_id,
    organisationName: row.name ?? '',
    mode: row.mode as AppointmentMode,
    from: row.from,
    lastDay: row.last_day ?? undefined,
    reason: (row.end_reason as EndReason | null) ?? undefined,
    isInForce: row.in_force,
  }))
}
