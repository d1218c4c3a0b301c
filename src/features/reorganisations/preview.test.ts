import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPost } from '#features/organisations/index.ts'
import { givenHolder } from '#features/organisations/testing.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { type DecreeLine, draftReorganisation, previewReorganisation } from './index.ts'
import { givenProvince, type ProvinceKey } from './testing.ts'

let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

async function previewed(lines: Partial<DecreeLine>[]) {
  const head = { decreeNumber: '12-QĐ/TU', decreeDate: '2024-05-01', effectiveOn: '2024-05-10' }
  const { id } = await perform(services, systemActor, draftReorganisation, { ...head, lines })
  const preview = await previewReorganisation(services.read, systemActor, id)
  if (!('changes' in preview)) throw new Error(JSON.stringify(preview.problems))
  return preview
}

async function givenRole(name: string, role: string, organisationId: string): Promise<void> {
  const account = crypto.randomUUID()
  await sql`insert into account (id, name, email) values (${account}, ${name}, ${`${account}@account.invalid`})`.execute(
    services.db,
  )
  await sql`insert into role_grant values (gen_random_uuid(), ${account}, ${role}, ${organisationId}::uuid, '[2021-01-01,)')`.execute(
    services.db,
  )
}

test('a preview names the posts that end body by body with whoever holds them, vacant ones too', async () => {
  await givenHolder(services, ids.c1, 'Trưởng khối', 'Lò Thị Én')
  await perform(services, systemActor, addPost, {
    ...{ organisationId: ids.c1, title: 'Phó khối', position: 9, from: '2021-01-01' },
  })
  await givenHolder(services, ids.c2, 'Trưởng khối', 'Vì Văn Ún')
  await givenHolder(services, ids.u3, 'Chủ tịch', 'Quàng Thị Mai')
  const lines: Partial<DecreeLine>[] = [
    { kind: 'merge', body: ids.c1, to: ids.c2 },
    { kind: 'merge', body: ids.u3, to: ids.u4 },
  ]
  const { posts } = (await previewed(lines)).leftOpen
  expect([posts.count, posts.bodies.count]).toEqual([3, 2])
  expect(posts.bodies.first.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName))).toEqual([
    {
      organisationName: 'Đơn vị c1',
      posts: [
        { title: 'Trưởng khối', holders: ['Lò Thị Én'] },
        { title: 'Phó khối', holders: [] },
      ],
    },
    { organisationName: 'Đơn vị u3', posts: [{ title: 'Chủ tịch', holders: ['Quàng Thị Mai'] }] },
  ])
})

test('a preview says of every role who holds it, which it is, and where it goes on', async () => {
  await givenRole('Lò Thị Én', 'reporter', ids.c1)
  await givenRole('Vì Văn Ún', 'approver', ids.c1)
  await givenRole('Quàng Thị Mai', 'reporter', ids.c2)
  const { roles } = (await previewed([{ kind: 'merge', body: ids.c1, to: ids.c2 }])).leftOpen
  const heir = { organisationName: 'Đơn vị c1', heirName: 'Đơn vị c2', isLent: false }
  expect(roles).toEqual({
    count: 2,
    first: [
      { name: 'Lò Thị Én', role: 'reporter', ...heir },
      { name: 'Vì Văn Ún', role: 'approver', ...heir },
    ],
  })
})

test('when a head alone is merged, the preview names every body that follows it without being named, and where to', async () => {
  const merge: Partial<DecreeLine> = { kind: 'merge', body: ids.d1, to: ids.d2 }
  const { followers } = await previewed([merge, { kind: 'merge', body: ids.c1, to: ids.c3 }])
  expect(followers).toEqual([
    { axis: 'territory', from: 'Đơn vị d1', to: 'Đơn vị d2', names: ['Đơn vị c2'] },
    { axis: 'territory', from: 'Đơn vị c1', to: 'Đơn vị c3', names: ['Đơn vị u1'] },
  ])
  const named = await previewed([
    merge,
    { kind: 'merge', body: ids.c1, to: ids.c3 },
    { kind: 'merge', body: ids.u1, to: ids.u3 },
    { kind: 'move', body: ids.c2, to: ids.d3 },
  ])
  expect(named.followers).toEqual([])
})
