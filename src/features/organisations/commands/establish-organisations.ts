import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { mayManageOrganisations } from '../policy.ts'
import { AXES, rebuildTree } from '../rebuild-tree.ts'

const line = z.object({
  /** The key of an organisation in this list, or the id of one that exists. */
  parent: z.string().min(1, 'input.required'),
  axis: z.enum(AXES),
})

const organisation = z.object({
  key: z.string().min(1, 'input.required'),
  name: z.string().trim().min(1, 'input.required').max(300, 'input.too-long'),
  shortName: z.string().trim().min(1, 'input.required').max(100, 'input.too-long'),
  symbol: z.string().trim().max(40, 'input.too-long'),
  kind: z.string().min(1, 'input.required'),
  areaId: z.uuid().optional(),
  officePhone: z.string().trim().max(40, 'input.too-long').default(''),
  lines: z.array(line).default([]),
})

/** Establishes organisations with their reporting lines by one decision, all or none. */
export const establishOrganisations = defineCommand({
  name: 'organisations.establish',
  input: z.object({
    decisionNumber: z.string().trim().min(1, 'input.required'),
    decisionDate: z.iso.date('input.date'),
    from: z.iso.date('input.date'),
    organisations: z.array(organisation).min(1, 'input.required'),
  }),
  async run({ tx, actor, record }, input) {
    if (!mayManageOrganisations(actor)) refuse('forbidden', 'organisations.manage-denied')
    const ids = new Map(input.organisations.map(({ key }) => [key, v7()]))
    await refuseUnknown(tx, input.organisations, ids)
    await insertVersions(tx, input, ids)
    await insertLines(tx, input, ids)
    for (const axis of AXES) await rebuildTree(tx, axis)
    await refuseCycles(tx)
    for (const one of input.organisations)
      record(ids.get(one.key) ?? one.key, { name: one.name, kind: one.kind, from: input.from })
    return { ids: Object.fromEntries(ids) }
  },
})

type Listed = z.output<typeof organisation>
type Ids = ReadonlyMap<string, string>

interface Decree {
  readonly decisionNumber: string
  readonly decisionDate: string
  readonly from: string
  readonly organisations: readonly Listed[]
}

async function insertVersions(tx: Tx, decree: Decree, ids: Ids): Promise<void> {
  await tx
    .insertInto('organisation')
    .values([...ids.values()].map((id) => ({ id })))
    .execute()
  await tx
    .insertInto('organisation_version')
    .values(
      decree.organisations.map((one) => ({
        id: v7(),
        organisation_id: ids.get(one.key) ?? one.key,
        name: one.name.normalize('NFC'),
        short_name: one.shortName.normalize('NFC'),
        symbol: one.symbol,
        kind: one.kind,
        area_id: one.areaId ?? null,
        office_phone: one.officePhone,
        valid: `[${decree.from},)`,
        decision_number: decree.decisionNumber,
        decision_date: decree.decisionDate,
      })),
    )
    .execute()
}

async function insertLines(tx: Tx, decree: Decree, ids: Ids): Promise<void> {
  const idOf = (key: string) => ids.get(key) ?? key
  const lines = decree.organisations.flatMap((one) =>
    one.lines.map(({ parent, axis }) => ({
      id: v7(),
      child_id: idOf(one.key),
      parent_id: idOf(parent),
      axis,
      valid: `[${decree.from},)`,
    })),
  )
  if (lines.length > 0) await tx.insertInto('reporting_line').values(lines).execute()
}

async function refuseUnknown(tx: Tx, list: readonly Listed[], ids: Ids): Promise<void> {
  const kinds = new Set((await tx.selectFrom('organisation_kind').select('code').execute()).map(({ code }) => code))
  const known = new Set((await tx.selectFrom('organisation').select('id').execute()).map(({ id }) => id))
  refuseFields(
    'input.invalid',
    list.flatMap((one, index) => [
      ...(kinds.has(one.kind) ? [] : [{ path: `/organisations/${index}/kind`, code: 'organisations.unknown-kind' }]),
      ...one.lines.flatMap(({ parent }, at) =>
        ids.has(parent) || known.has(parent)
          ? []
          : [{ path: `/organisations/${index}/lines/${at}/parent`, code: 'organisations.unknown-parent' }],
      ),
    ]),
  )
}

/** A node that is not reached from any root of its axis sits on a cycle. */
async function refuseCycles(tx: Tx): Promise<void> {
  const { rows } = await sql`
    select 1 from reporting_line a join tree_closure c on c.ancestor_id = a.child_id and c.descendant_id = a.parent_id
    join tree_version v on v.id = c.tree_version_id and v.axis = a.axis and v.valid && a.valid limit 1`.execute(tx)
  if (rows.length > 0) refuse('conflict', 'organisations.cycle')
}
