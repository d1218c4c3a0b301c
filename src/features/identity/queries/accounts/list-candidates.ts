import { sql } from 'kysely'
import { searchKeys, searchPattern } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageAccounts } from '../../policy.ts'
import { suggestUsername } from '../../username.ts'
import { administered } from './subtree.ts'

/** Somebody who holds a post in the administrator's subtree and has no account. */
export interface Candidate {
  readonly personId: string
  readonly name: string
  /** Title and body of each post held on the day. */
  readonly posts: readonly string[]
}

/** As many as a person looks through; more words find fewer. */
const SHOWN = 50

/**
 * Candidates by name, at most 50, and how many there are. Each of the `words` stands in the name, the title of a post or the name of
 * its body, with or without accents.
 */
export async function listCandidates(
  db: ReadDb,
  actor: Actor,
  words: string,
  day: string,
): Promise<{ found: Candidate[]; count: number }> {
  if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
  const keys = await searchKeys(db, words)
  const written = sql`search_folded(search_exact(person.full_name || ' ' || string_agg(post.title || ' ' || version.name, ' ')))`
  const matching = keys.reduce(
    (some, key) => some.having(sql<boolean>`${written} like ${searchPattern(key)}`),
    candidates(db, actor, day),
  )
  const rows = await matching
    .select(sql<number>`count(*) over ()::int`.as('count'))
    .orderBy(sql`person.full_name collate vietnamese`)
    .orderBy('person.id')
    .limit(SHOWN)
    .execute()
  return { found: rows.map(({ count: _, ...candidate }) => candidate), count: rows[0]?.count ?? 0 }
}

function candidates(db: ReadDb, actor: Actor, day: string) {
  return db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'post.organisation_id')
    .select(['person.id as personId', 'person.full_name as name'])
    .select(sql<string[]>`array_agg(post.title || ', ' || version.name order by holding.valid, holding.id)`.as('posts'))
    .where(sql<boolean>`not exists (select from account where account.person_id = person.id)`)
    .where(sql<boolean>`holding.valid @> ${day}::date and version.valid @> ${day}::date`)
    .where(sql<boolean>`post.organisation_id in ${administered(actor, day)}`)
    .groupBy('person.id')
}

/** The person an account is to be made for, with a username that is free; undefined when they are no candidate. */
export async function findCandidate(db: ReadDb, actor: Actor, personId: string, day: string) {
  if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
  const candidate = await candidates(db, actor, day).where('person.id', '=', personId).executeTakeFirst()
  if (!candidate) return undefined
  const rows = await db
    .selectFrom('account')
    .select('username')
    .where('username', 'like', `${suggestUsername(candidate.name, new Set())}%`)
    .execute()
  const taken = new Set(rows.map(({ username }) => username ?? ''))
  return { ...candidate, username: suggestUsername(candidate.name, taken) }
}
