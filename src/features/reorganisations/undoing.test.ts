import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { establishOrganisations } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation, undoReorganisation } from './index.ts'
import { dump, givenProvince, type ProvinceKey } from './testing.ts'

const SOMEBODY = '01923456-789a-7bcd-8ef0-000000000001'
let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const administrator = (key: ProvinceKey): Actor => ({
  accountId: SOMEBODY,
  name: 'Quản trị',
  organisationId: ids[key],
  roles: [{ role: 'administrator', organisationId: ids[key] }],
})
const apply = async (actor: Actor, ...lines: Partial<DecreeLine>[]) => {
  const head = { decreeNumber: '12-QĐ/TU', decreeDate: '2024-05-01', effectiveOn: '2024-05-10' }
  const draft = await perform(services, actor, draftReorganisation, { ...head, lines })
  return perform(services, actor, applyReorganisation, draft)
}
const establish = () =>
  ({ kind: 'establish', key: 'n', name: 'N', shortName: 'n', organisationKind: 'K', parent: ids.d1 }) as const
const codes = async (doing: Promise<unknown>) => {
  const error = await doing.catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw error
  return [error.detail.code, ...error.detail.fields.slice(1).map(({ code }) => code)]
}

test('whoever got a body by a decree does not undo it: that takes the bodies it came from, too', async () => {
  const moved = await apply(administrator('province'), { kind: 'move', body: ids.c3, to: ids.d1 })
  expect(await codes(perform(services, administrator('d1'), undoReorganisation, moved))).toEqual([
    'reorganisations.denied',
  ])
  await perform(services, administrator('province'), undoReorganisation, moved)
})

test('what was established or kept below a new body and in its name holds the decree', async () => {
  const applied = await apply(systemActor, establish())
  const made = applied.established.n ?? ''
  await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '13-QĐ/TU',
    decisionDate: '2024-05-20',
    from: '2024-05-20',
    organisations: [
      { key: 'x', name: 'X', shortName: 'x', symbol: '', kind: 'K', lines: [{ parent: made, axis: 'territory' }] },
    ],
  })
  await sql`insert into account (id, name, email) values (${SOMEBODY}, 'a', 'a@account.invalid')`.execute(services.db)
  await sql`insert into import_batch (id, organisation_id, source, created_by, created_at)
    values (gen_random_uuid(), ${made}::uuid, 's', ${SOMEBODY}, now())`.execute(services.db)
  await sql`with type as (insert into library_document_type values (gen_random_uuid(), 's', 's', 's', 1) returning id)
    insert into library_document (id, organisation_id, number_symbol, number_key, type_id, issuing_body, issuing_body_slug,
      signed_on, abstract, signatory_name, signatory_title, search_key, created_at)
    select gen_random_uuid(), ${made}::uuid, '', '', id, '', '', '2024-05-20', '', '', '', '', now() from type`.execute(
    services.db,
  )
  await givenTaskSupportedBy(made)
  const before = await dump(services, 'tree')
  expect(await codes(perform(services, systemActor, undoReorganisation, applied))).toEqual([
    'reorganisations.hangs-bodies',
    'reorganisations.hangs-tasks',
    'reorganisations.hangs-conferences',
    'reorganisations.hangs-documents',
    'reorganisations.hangs-imports',
  ])
  expect(await dump(services, 'tree')).toEqual(before)
})

/** A task of another body that this one helps with, from a conference it took part in. */
async function givenTaskSupportedBy(body: string): Promise<void> {
  const [conference, conclusion, task] = ['c1', 'c2', 'c3'].map((end) => `01923456-789a-7bcd-8ef0-0000000000${end}`)
  await sql`insert into conference (id, organisation_id, period_id, kind, title, held_on, session_of_day, place, chair_name, chair_title,
    created_by) select ${conference}::uuid, ${ids.d1}::uuid, id, 'briefing', '', '2024-05-20', 'morning', '', '', '', ${SOMEBODY}
    from period limit 1`.execute(services.db)
  await sql`insert into conference_participant values (${conference}::uuid, 1, ${body}::uuid, '', 1)`.execute(
    services.db,
  )
  await sql`insert into conclusion values (${conclusion}::uuid, ${conference}::uuid, 1, '')`.execute(services.db)
  await sql`insert into task (id, conclusion_id, title, product, lead_organisation_id, recurring)
    values (${task}::uuid, ${conclusion}::uuid, '', '', ${ids.d1}::uuid, true)`.execute(services.db)
  await sql`insert into task_supporter values (${task}::uuid, ${body}::uuid)`.execute(services.db)
}

test('a body dissolved with nobody after it is brought back by whoever dissolved it', async () => {
  const before = await dump(services, 'tree')
  const dissolved = await apply(administrator('province'), { kind: 'dissolve', body: ids.u1 })
  await perform(services, administrator('province'), undoReorganisation, dissolved)
  expect(await dump(services, 'tree')).toEqual(before)
})
