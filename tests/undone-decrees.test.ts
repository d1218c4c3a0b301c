import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type * as z from 'zod'
import { endRole } from '#features/identity/commands/roles/end-role.ts'
import { grantRole } from '#features/identity/index.ts'
import { endHolding } from '#features/organisations/commands/people/end-holding.ts'
import { addPost, addRosterSeat, appointHolder } from '#features/organisations/index.ts'
import { applyReorganisation, draftReorganisation, undoReorganisation } from '#features/reorganisations/index.ts'
import { givenProvince, type ProvinceKey } from '#features/reorganisations/testing.ts'
import { addDays, type IsoDate } from '#kernel/date.ts'
import { type Command, perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

const TODAY = '2024-06-01'
const DAY = '2024-06-20'
const PEOPLE = ['01923456-789a-7bcd-8ef0-0000000000a1', '01923456-789a-7bcd-8ef0-0000000000a2'] as const

/** Something written between the day a decree is applied and its effective day; numbers choose among what there is. */
interface Write {
  readonly what: 'grant' | 'hang' | 'end-role' | 'post' | 'appoint' | 'leave' | 'seat'
  readonly closing: boolean
  readonly person: 0 | 1
  readonly which: number
  /** Days after today, before the effective day. */
  readonly from: number
  readonly length: number | null
}
const write: fc.Arbitrary<Write> = fc.record({
  what: fc.constantFrom('grant', 'hang', 'end-role', 'post', 'appoint', 'leave', 'seat'),
  closing: fc.boolean(),
  person: fc.constantFrom(0, 1),
  which: fc.nat(9),
  from: fc.nat(15),
  length: fc.option(fc.nat(40), { nil: null }),
})
const writes = fc.array(write, { minLength: 1, maxLength: 7 })

test('whatever is written before and after a decree is applied: undoing it leaves what there would be without it', async () => {
  await fc.assert(
    fc.asyncProperty(writes, writes, fc.boolean(), async (earlier, later, isNew) => {
      const [decided, never] = [await openWorld(), await openWorld()]
      try {
        for (const one of earlier) await bothTry(decided, never, one)
        const decree = await decide(decided, isNew)
        for (const one of later) await bothTry(decided, never, one)
        await perform(decided.services, systemActor, undoReorganisation, decree)
        expect(await standing(decided.services)).toEqual(await standing(never.services))
      } finally {
        await Promise.all([decided.services.close(), never.services.close()])
      }
    }),
    { numRuns: 12, interruptAfterTimeLimit: 60_000 },
  )
}, 180_000)

interface World {
  readonly services: TestServices
  readonly ids: Record<ProvinceKey, string>
}

async function openWorld(): Promise<World> {
  const services = await openTestServices(`${TODAY}T02:40:00Z`)
  const ids = await givenProvince(services)
  for (const [at, id] of PEOPLE.entries()) {
    await sql`insert into person (id, full_name) values (${id}, ${`Người ${at}`})`.execute(services.db)
    await sql`insert into account (id, name, email, person_id)
      values (${id}, ${`Người ${at}`}, ${`${at}@account.invalid`}, ${id})`.execute(services.db)
  }
  return { services, ids }
}

/** The first commune goes up in the second, or both in a new one. */
async function decide({ services, ids }: World, isNew: boolean): Promise<{ id: string; version: number }> {
  const establish = { kind: 'establish', key: 'm', name: 'M', shortName: 'm', organisationKind: 'K', parent: ids.d1 }
  const lines = isNew
    ? [establish, { kind: 'merge', body: ids.c1, to: 'm' }, { kind: 'merge', body: ids.c2, to: 'm' }]
    : [{ kind: 'merge', body: ids.c1, to: ids.c2 }]
  const head = { decreeNumber: '12-QĐ/TU', decreeDate: TODAY, effectiveOn: DAY }
  const draft = await perform(services, systemActor, draftReorganisation, { ...head, lines })
  const { id, version } = await perform(services, systemActor, applyReorganisation, draft)
  return { id, version }
}

/** Both write the same or are refused the same. */
async function bothTry(one: World, other: World, write: Write): Promise<void> {
  expect(await outcome(one, write)).toBe(await outcome(other, write))
}

async function outcome(world: World, write: Write): Promise<string> {
  try {
    return (await doWrite(world, write)) ? 'done' : 'nothing there'
  } catch (error) {
    if (error instanceof Problem) return `${error.detail.code} ${error.detail.fields.map(({ code }) => code).join()}`
    throw error
  }
}

async function doWrite({ services, ids }: World, { what, closing, person, which, from, length }: Write) {
  const act = <I extends z.ZodType, R>(command: Command<I, R>, input: unknown) =>
    perform(services, systemActor, command, input)
  const organisationId = closing ? ids.c1 : ids.c3
  const day = addDays(TODAY as IsoDate, from)
  const role = { role: 'reporter', organisationId, from: day }
  const until = length === null ? {} : { until: addDays(day, length) }
  const id = PEOPLE[person]
  switch (what) {
    case 'grant':
      return act(grantRole, { accountId: id, ...role, ...until })
    case 'hang': {
      const held = await pick(services, 'holding', which)
      return held && act(grantRole, { accountId: held.person, ...role, ...until, holdingId: held.id })
    }
    case 'end-role': {
      const grant = await pick(services, 'role_grant', which)
      return grant && act(endRole, { grantId: grant.id, ...(length !== null && { lastDay: day }) })
    }
    case 'post':
      return act(addPost, { organisationId, title: `Phó khối ${which}`, position: which, from: day })
    case 'appoint': {
      const words = { postTitle: 'Trưởng khối', mode: 'appointed', person: { id, fullName: 'Người' } }
      return act(appointHolder, { organisationId, ...words, from: day })
    }
    case 'leave': {
      const held = await pick(services, 'holding', which)
      return held && act(endHolding, { holdingId: held.id, lastDay: day, reason: 'moved' })
    }
    case 'seat': {
      const post = await pick(services, 'post', which)
      return post && act(addRosterSeat, { organisationId, postId: post.id, role: 'Ủy viên', from: day })
    }
  }
}

/** One of the rows that people wrote, in the order in which they did; not what a decree passed on. */
async function pick(services: TestServices, table: 'holding' | 'role_grant' | 'post', which: number) {
  const person = sql.ref(table === 'holding' ? 'person_id' : 'id')
  const { rows } = await sql<{ id: string; person: string }>`
    select id, ${person} as person from ${sql.table(table)} t
    where not exists (select 1 from reorganisation_change c where c.row_id = t.id and c.old_valid is null)
    order by id`.execute(services.db)
  return rows[which % Math.max(rows.length, 1)]
}

/** Every dated row of people, in words: ids differ between two databases. */
async function standing({ db }: TestServices): Promise<string[]> {
  const { rows } = await sql<{ said: string }>`
    with body as (select organisation_id as id, short_name from organisation_version)
    select concat_ws(' ', 'role', g.account_id, body.short_name, g.valid, g.ended_at, h.printed_title, h.valid) as said
      from role_grant g join body on body.id = g.organisation_id left join holding h on h.id = g.holding_id
    union all select concat_ws(' ', 'post', body.short_name, p.title, p.valid) from post p join body on body.id = p.organisation_id
    union all select concat_ws(' ', 'holding', body.short_name, p.title, h.person_id, h.valid)
      from holding h join post p on p.id = h.post_id join body on body.id = p.organisation_id
    union all select concat_ws(' ', 'seat', body.short_name, p.title, s.valid)
      from roster_seat s join post p on p.id = s.post_id join body on body.id = s.organisation_id
    order by said`.execute(db)
  return rows.map(({ said }) => said)
}
