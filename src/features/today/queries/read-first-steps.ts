import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Config } from '#platform/config.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'

/** Something the first administrator of a new system has to do, in order. */
export interface FirstStep {
  readonly step: 'second-way' | 'tree' | 'people' | 'accounts' | 'letters'
  /** Where it is done; undefined when no page does it. */
  readonly href: string | undefined
  readonly done: boolean
}

/**
 * What is still to be done in a new system: nothing for whoever does not administer it, in a demonstration, and once there are
 * organisations, people and accounts.
 */
export async function readFirstSteps(
  db: ReadDb,
  actor: Actor,
  { mode, smtpUrl }: Pick<Config, 'mode' | 'smtpUrl'>,
  day: string,
): Promise<FirstStep[]> {
  if (mode !== 'production' || !actor.roles.some(({ role }) => role === 'administrator')) return []
  const [found] = await readSql(
    db,
    sql<{ bodies: boolean; people: boolean; accounts: boolean; second: boolean }>`
      select
        (select count(*) from (select 1 from organisation_version where valid @> ${day}::date limit 2) few) > 1 as bodies,
        (select count(*) from (select 1 from holding where valid @> ${day}::date limit 2) few) > 1 as people,
        (select count(*) from (select 1 from account where closed_at is null and username is not null limit 2) few) > 1
          as accounts,
        exists (select from account a where a.id = ${actor.accountId}::uuid and (a.two_factor_enabled
          or exists (select from passkey k where k.account_id = a.id))) as second`,
  )
  if (!found || (found.bodies && found.people && found.accounts)) return []
  return [
    { step: 'second-way', href: '/lam-viec/tai-khoan', done: found.second },
    { step: 'tree', href: '/lam-viec/to-chuc/nhap', done: found.bodies },
    { step: 'people', href: '/lam-viec/to-chuc', done: found.people },
    { step: 'accounts', href: '/lam-viec/tai-khoan-nguoi-dung/moi', done: found.accounts },
    { step: 'letters', href: undefined, done: smtpUrl !== undefined },
  ]
}
