import { v7 } from 'uuid'
import * as z from 'zod'
import { deriveAnew } from '#features/rollups/index.ts'
import { AXES } from '#kernel/axis.ts'
import type { Actor } from '#platform/actor.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuseFields } from '#platform/problem.ts'
import { checkDecisionDays } from '../check-decision.ts'
import { checkOrganisations } from '../check-organisations.ts'
import { requireManagerOf, requireManagerOfAll, requireOrganisationManager } from '../policy.ts'
import { rebuildTree } from '../rebuild-tree.ts'
import { changeTree } from '../tree-lock.ts'

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

/** The decision that establishes: its number, its day and the first day on which it holds. */
const decisionInput = z.object({
  decisionNumber: z.string().trim().min(1, 'input.required'),
  decisionDate: z.iso.date('input.date'),
  from: z.iso.date('input.date'),
})

/**
 * Establishes organisations with their reporting lines by one decision, all or none, one decision at a time. Not before the end of a
 * period of which reports are signed: they keep the tree of its last day.
 */
export const establishOrganisations = defineCommand({
  name: 'organisations.establish',
  input: decisionInput.extend({ organisations: z.array(organisation).min(1, 'input.required') }),
  async run({ tx, actor, record }, input) {
    requireOrganisationManager(actor)
    await changeTree(tx)
    const ids = new Map(input.organisations.map(({ key }) => [key, v7()]))
    refuseFields('input.invalid', [
      ...(await checkDecisionDays(tx, input)),
      ...(await checkOrganisations(tx, input.organisations, input.from)),
    ])
    await requireManagerOfPlaces(tx, actor, input)
    await insertVersions(tx, input, ids)
    await insertLines(tx, input, ids)
    // First, for it waits for the roller, which holds on to the tree.
    await deriveAnew(tx, input.from)
    for (const axis of AXES) await rebuildTree(tx, axis, input.from)
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

/** New bodies come under bodies of the administrator's subtree; one without a superior concerns the whole locality. */
async function requireManagerOfPlaces(tx: Tx, actor: Actor, { from, organisations }: Decree): Promise<void> {
  const keys = new Set(organisations.map(({ key }) => key))
  const above = organisations.flatMap(({ lines }) => lines).filter(({ axis }) => axis === 'territory')
  await requireManagerOf(
    tx,
    actor,
    above.map(({ parent }) => parent).filter((parent) => !keys.has(parent)),
    from,
  )
  const isHead = ({ lines }: Listed) => !lines.some(({ axis }) => axis === 'territory')
  if (organisations.some(isHead)) await requireManagerOfAll(tx, actor, from)
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
