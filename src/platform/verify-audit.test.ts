import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appendAudit, chainHash } from './audit.ts'
import { openTestServices, type TestServices } from './testing/test-services.ts'
import { type AuditDefect, findAuditDefects } from './verify-audit.ts'

const LENGTH = 12
let services: TestServices

beforeAll(async () => {
  services = await openTestServices()
  // As somebody with the database's own rights could.
  await sql`alter table audit_entry disable trigger all`.execute(services.db)
  await sql`alter table audit_entry drop constraint audit_entry_pkey, drop constraint audit_entry_hash_key`.execute(
    services.db,
  )
})
afterAll(() => services.close())
beforeEach(writeChain)

async function writeChain(): Promise<void> {
  await sql`truncate audit_entry, audit_head`.execute(services.db)
  for (let entry = 1; entry <= LENGTH; entry += 1) {
    const header = {
      at: services.clock.now(),
      accountId: null,
      actorName: 'Nông Quốc Bảo',
      organisationId: entry % 2 ? '01923456-789a-7bcd-8ef0-000000000001' : undefined,
      command: 'test.write',
      requestId: '',
    }
    await services.db
      .transaction()
      .execute((tx) => appendAudit(tx, header, [{ subjectId: `s${entry}`, detail: { entry } }]))
  }
}

const entries = () => services.db.updateTable('audit_entry')
const defects = () => findAuditDefects(services.read)

test('an audit nobody touched is whole, also one that has not begun', async () => {
  expect(await defects()).toEqual([])
  await sql`truncate audit_entry, audit_head`.execute(services.db)
  expect(await defects()).toEqual([])
})

test.each<[string, object]>([
  ['the name of who acted', { actor_name: 'Ai khác' }],
  ['the organisation acted for', { organisation_id: '01923456-789a-7bcd-8ef0-000000000002' }],
  ['what was done', { detail: '{}' }],
  ['when it was done', { at: '2020-01-01' }],
  ['its hash', { hash: Buffer.alloc(32, 7) }],
  ['the hash it covers', { previous_hash: Buffer.alloc(32, 7) }],
])('an entry whose %s was altered is named', async (_what, change) => {
  await entries().set(change).where('sequence', '=', 5).execute()
  expect(await defects()).toContainEqual({ reason: 'altered', sequence: 5 })
})

test('an entry altered and hashed anew is named, because the next one covers another hash; the last one by the head', async () => {
  for (const sequence of [5, LENGTH]) {
    await writeChain()
    const row = await services.read
      .selectFrom('audit_entry')
      .selectAll()
      .where('sequence', '=', sequence)
      .executeTakeFirstOrThrow()
    const hash = chainHash(row.previous_hash, {
      sequence,
      at: row.at,
      accountId: row.account_id,
      actorName: 'Ai khác',
      organisationId: row.organisation_id ?? undefined,
      command: row.command,
      requestId: row.request_id,
      subjectId: row.subject_id,
      detail: row.detail,
    })
    await entries().set({ actor_name: 'Ai khác', hash }).where('sequence', '=', sequence).execute()
    expect(await defects()).toEqual([{ reason: 'altered', sequence }])
  }
})

test('an entry put at the end by hand is named', async () => {
  await sql`insert into audit_entry select sequence + 1, at, account_id, actor_name, command, subject_id, detail,
    request_id, previous_hash, hash, organisation_id from audit_entry where sequence = ${LENGTH}`.execute(services.db)
  expect(await defects()).toContainEqual({ reason: 'added', sequence: LENGTH + 1 })
})

test('whichever entries are taken away, also at the end, exactly those are missing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: LENGTH }), { minLength: 1, maxLength: 6 }),
      async (gone) => {
        await writeChain()
        await services.db.deleteFrom('audit_entry').where('sequence', 'in', gone).execute()
        const missing = [...gone]
          .sort((a, b) => a - b)
          .map((sequence): AuditDefect => ({ reason: 'missing', sequence }))
        expect(await defects()).toEqual(missing)
      },
    ),
    { numRuns: 20 },
  )
})

test('whichever order the entries are put into, each out of its place is named with the place it belongs', async () => {
  const order = Array.from({ length: LENGTH }, (_, at) => at + 1)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(order, { minLength: LENGTH }), async (shuffled) => {
      await writeChain()
      await sql`update audit_entry set sequence = new.number
        from unnest(${order}::int[], ${shuffled}::int[]) as new(old, number) where sequence = new.old`.execute(
        services.db,
      )
      const moved = shuffled.flatMap((sequence, at): AuditDefect[] =>
        sequence === at + 1 ? [] : [{ reason: 'moved', sequence, belongs: at + 1 }],
      )
      expect(await defects()).toEqual(moved.sort((a, b) => a.sequence - b.sequence))
    }),
    { numRuns: 20 },
  )
})

test('an entry taken away and all after it numbered anew: one is missing, the others are out of place', async () => {
  await services.db.deleteFrom('audit_entry').where('sequence', '=', 5).execute()
  await sql`update audit_entry set sequence = sequence - 1 where sequence > 5`.execute(services.db)
  const found = await defects()
  expect(found.filter(({ reason }) => reason === 'missing')).toContainEqual({ reason: 'missing', sequence: 5 })
  expect(found.filter(({ reason }) => reason === 'moved')).toHaveLength(LENGTH - 5)
})
