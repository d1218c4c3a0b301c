import { sql } from 'kysely'
import { compareVietnamese, fold } from '#kernel/vietnamese.ts'
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

/** Candidates by name, at most 50, and how many there are. `words` with or without accents. */
export async function listCandidates(
  db: ReadDb,
  actor: Actor,
  words: string,
  day: string,
): Promise<{ found: Candidate[]; count: number }> {
  if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
  const rows = await db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'post.organisation_id')
    .leftJoin('account', 'account.person_id', 'person.id')
    .select(['person.id as personId', 'person.full_name as name', 'post.title', 'version.name as organisation'])
    .where('account.id', 'is', null)
    .where(sql<boolean>`holding.valid @> ${day}::date and version.valid @> ${day}::date`)
    .where(sql<boolean>`post.organisation_id in ${administered(actor, day)}`)
    .execute()
  const wanted = fold(words).toLowerCase().split(/\s+/).filter(Boolean)
  const people = [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((posts): Candidate[] => {
    const [first] = posts
    if (!first) return []
    const said = posts.map(({ title, organisation }) => `${title}, ${organisation}`)
    const text = fold(`${first.name} ${said.join(' ')}`).toLowerCase()
    if (!wanted.every((word) => text.includes(word))) return []
    return [{ personId: first.personId, name: first.name, posts: said }]
  })
  people.sort((a, b) => compareVietnamese(a.name, b.name))
  return { found: people.slice(0, SHOWN), count: people.length }
}

/** The person an account is to be made for, with a username that is free; undefined when they are no candidate. */
export async function findCandidate(db: ReadDb, actor: Actor, personId: string, day: string) {
  const person = await db.selectFrom('person').select('full_name').where('id', '=', personId).executeTakeFirst()
  if (!person) return undefined
  const { found } = await listCandidates(db, actor, person.full_name, day)
  const candidate = found.find((one) => one.personId === personId)
  if (!candidate) return undefined
  const rows = await db.selectFrom('account').select('username').execute()
  return {
    ...candidate,
    username: suggestUsername(candidate.name, new Set(rows.map(({ username }) => username ?? ''))),
  }
}
