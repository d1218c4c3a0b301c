import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { Actor } from './actor.ts'
import { defineCommand, perform } from './command.ts'
import { Problem } from './problem.ts'
import { systemActor } from './system-actor.ts'
import { signedInLongAgo } from './testing/long-ago.ts'
import { openTestServices, type TestServices } from './testing/test-services.ts'
import { findAuditDefects } from './verify-audit.ts'

let services: TestServices
beforeAll(async () => {
  services = await openTestServices()
})
afterAll(() => services.close())

const actor: Actor = { ...systemActor, accountId: '01923456-789a-7bcd-8ef0-000000000001' }
let runs = 0
const nameArea = defineCommand({
  name: 'test.name-area',
  input: z.object({ id: z.uuid('input.required'), note: z.string().min(1, 'input.required') }),
  async run({ tx, record }, { id, note }) {
    runs += 1
    await tx.insertInto('area').values({ id }).execute()
    if (note === 'silent') return { id }
    record(id, { note })
    if (note === 'refuse') throw new Problem('conflict', 'test.refused')
    return { id, at: runs }
  },
})
const areas = async () => (await services.read.selectFrom('area').select('id').execute()).map(({ id }) => id)
const id = (n: number) => `01923456-789a-7bcd-8ef0-0000000000${10 + n}`

test('input that does not fit is refused with every field at once, before anything is touched', async () => {
  const refused = perform(services, actor, nameArea, { id: 'x', note: '' })
  await expect(refused).rejects.toMatchObject({
    detail: {
      code: 'input.invalid',
      fields: [
        { path: '/id', code: 'input.required' },
        { path: '/note', code: 'input.required' },
      ],
    },
  })
  expect(runs).toBe(0)
})

test('what no text column can hold is left out before anything is checked', async () => {
  const named = id(77)
  await perform(services, actor, nameArea, { id: named, note: 'Nậm\u0000 Tre\ud800' })
  const entry = await services.read
    .selectFrom('audit_entry')
    .select('detail')
    .where('subject_id', '=', named)
    .executeTakeFirstOrThrow()
  expect(entry.detail).toEqual({ note: 'Nậm Tre\ufffd' })
  await expect(perform(services, actor, nameArea, { id: id(78), note: '\u0000' })).rejects.toMatchObject({
    detail: { fields: [{ path: '/note', code: 'input.required' }] },
  })
  await services.db.deleteFrom('area').where('id', '=', named).execute()
})

test('a command that refuses, or says nothing of what it did, leaves nothing behind', async () => {
  await expect(perform(services, actor, nameArea, { id: id(1), note: 'refuse' })).rejects.toBeInstanceOf(Problem)
  await expect(perform(services, actor, nameArea, { id: id(1), note: 'silent' })).rejects.toThrow(
    /without an audit entry/,
  )
  expect(await areas()).toEqual([])
})

test('a command asks who somebody is once it knows that nothing else refuses, and before its long work', async () => {
  const done: string[] = []
  const sign = (asksItself: boolean) =>
    defineCommand({
      name: 'test.sign',
      confirm: 'fresh-sign-in',
      input: z.object({ id: z.uuid(), isRefused: z.boolean().default(false) }),
      async run({ record, confirm }, { id, isRefused }) {
        if (isRefused) throw new Problem('forbidden', 'test.refused')
        if (asksItself) confirm()
        done.push(id)
        record(id)
      },
    })
  const atOpenScreen = signedInLongAgo(actor)
  const refused = perform(services, atOpenScreen, sign(true), { id: id(5), isRefused: true })
  await expect(refused).rejects.toMatchObject({ detail: { code: 'test.refused' } })
  const asked = { detail: { code: 'identity.reauthenticate', status: 401 } }
  await expect(perform(services, atOpenScreen, sign(true), { id: id(6) })).rejects.toMatchObject(asked)
  expect(done).toEqual([])
  // One that does not ask is asked in the end.
  await expect(perform(services, atOpenScreen, sign(false), { id: id(7) })).rejects.toMatchObject(asked)
  await perform(services, actor, sign(true), { id: id(8) })
  expect(done).toEqual([id(7), id(8)])
})

test('one idempotency key does the work once, even for two requests at the same moment', async () => {
  const key = '01923456-789a-7bcd-8ef0-0000000000ff'
  const before = runs
  const once = () => perform(services, actor, nameArea, { id: id(2), note: 'named' }, { idempotencyKey: key })
  const [first, second] = await Promise.all([once(), once()])
  expect([second, runs - before]).toEqual([first, 1])
  const other = perform(services, actor, nameArea, { id: id(3), note: 'named' }, { idempotencyKey: key })
  await expect(other).rejects.toMatchObject({ detail: { code: 'input.idempotency-key-reused' } })
})

test('entries written at the same moment stand in one unbroken chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => perform(services, actor, nameArea, { id: id(20 + n), note: `n${n}` })),
  )
  expect(await findAuditDefects(services.read)).toEqual([])
  const rows = await services.read.selectFrom('audit_entry').select('sequence').orderBy('sequence').execute()
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1))
})

test('the audit cannot be changed', async () => {
  const change = services.db.updateTable('audit_entry').set({ actor_name: 'Ai khác' }).where('sequence', '=', 3)
  await expect(change.execute()).rejects.toThrow(/append-only/)
})
