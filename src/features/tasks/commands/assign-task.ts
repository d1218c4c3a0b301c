import { v7 } from 'uuid'
import * as z from 'zod'
import {
  actingOrganisation,
  listOrganisationTree,
  organisationPathSince,
  organisationPaths,
} from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand, type Scope } from '#platform/command.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { notifyAssigned } from '../jobs.ts'
import { mayAssign } from '../policy.ts'
import { listOfficeAddresses } from '../queries/list-office-addresses.ts'

const words = (max: number) =>
  z.string('input.required').trim().normalize().min(1, 'input.required').max(max, 'input.too-long')

// A rule over several fields is checked even when other fields are wrong, so that everything is said at once.
const when = () => true

const input = z
  .object({
    conclusionId: z.uuid(),
    title: words(200),
    product: words(500),
    leadOrganisationId: z.uuid('tasks.lead-needed'),
    supporterIds: z.array(z.uuid()).default([]),
    dueOn: z.iso.date('input.date').optional(),
    recurring: z.boolean().default(false),
  })
  .refine((task) => task.dueOn || task.recurring, { path: ['dueOn'], message: 'tasks.deadline-needed', when })
  .refine((task) => !(task.dueOn && task.recurring), { path: ['dueOn'], message: 'tasks.deadline-or-recurring', when })
  .refine((task) => !task.supporterIds?.includes(task.leadOrganisationId), {
    path: ['supporterIds'],
    message: 'tasks.lead-supports',
    when,
  })

type Input = z.output<typeof input>

/**
 * Makes a task of a conclusion: exactly one lead body, a product, a deadline or "thường xuyên". A deadline on a weekend
 * is taken as it is; the page warns. People holding posts in the lead body are told by mail.
 */
export const assignTask = defineCommand({
  name: 'tasks.assign',
  input,
  async run(scope, task) {
    const { tx, actor, now, record } = scope
    const origin = await loadOrigin(tx, task.conclusionId)
    const today = localDate(now)
    const conferencePath = await organisationPathSince(tx, origin.organisation_id, origin.held_on, today)
    if (!mayAssign(actor, conferencePath)) refuse('forbidden', 'tasks.secretary-only')
    refuseFields('input.invalid', await faults(tx, task, origin, today))
    const id = v7()
    await insertTask(scope, id, task)
    for (const to of await listOfficeAddresses(tx, task.leadOrganisationId, today)) {
      await scope.enqueue(notifyAssigned, { taskId: id, to })
    }
    record(id, {
      conclusion: task.conclusionId,
      title: task.title,
      lead: task.leadOrganisationId,
      dueOn: task.dueOn ?? null,
    })
    return { id }
  },
})

interface Origin {
  readonly organisation_id: string
  readonly held_on: string
}

/** The conference behind a conclusion; the conclusion is locked, so that its words cannot change while a task is made of them. */
async function loadOrigin(tx: Tx, conclusionId: string): Promise<Origin> {
  const origin = await tx
    .selectFrom('conclusion')
    .innerJoin('conference', 'conference.id', 'conclusion.conference_id')
    .select(['conference.organisation_id', 'conference.held_on'])
    .where('conclusion.id', '=', conclusionId)
    .forUpdate(['conclusion'])
    .executeTakeFirst()
  return origin ?? refuse('not-found', 'tasks.conclusion-not-found')
}

/** Bodies must be in force today and stand below the organisation that held the conference, or its heir. */
async function faults(tx: Tx, task: Input, origin: Origin, day: string): Promise<FieldProblem[]> {
  const found: FieldProblem[] = []
  if (task.dueOn && task.dueOn < origin.held_on) found.push({ path: '/dueOn', code: 'tasks.deadline-before' })
  const bodies = [task.leadOrganisationId, ...task.supporterIds]
  const inForce = new Set((await listOrganisationTree(tx as unknown as ReadDb, day)).map((node) => node.id))
  const paths = await organisationPaths(tx, bodies, day)
  const above = await actingOrganisation(tx, origin.organisation_id, day)
  const unknown = (id: string) => !inForce.has(id) || !paths.get(id)?.includes(above)
  if (unknown(task.leadOrganisationId)) found.push({ path: '/leadOrganisationId', code: 'tasks.unknown-body' })
  if (task.supporterIds.some(unknown)) found.push({ path: '/supporterIds', code: 'tasks.unknown-body' })
  return found
}

async function insertTask({ tx, actor, now }: Scope, id: string, task: Input): Promise<void> {
  await tx
    .insertInto('task')
    .values({
      id,
      conclusion_id: task.conclusionId,
      title: task.title,
      product: task.product,
      lead_organisation_id: task.leadOrganisationId,
      due_on: task.dueOn ?? null,
      recurring: task.recurring,
      created_at: now,
    })
    .execute()
  const supporters = [...new Set(task.supporterIds)]
  if (supporters.length > 0) {
    await tx
      .insertInto('task_supporter')
      .values(supporters.map((organisationId) => ({ task_id: id, organisation_id: organisationId })))
      .execute()
  }
  await tx
    .insertInto('task_update')
    .values({
      task_id: id,
      at: now,
      account_id: actor.accountId,
      on_behalf_of: actor.onBehalfOf?.accountId ?? null,
      action: 'assign',
      from_state: '',
      to_state: 'assigned',
    })
    .execute()
}
