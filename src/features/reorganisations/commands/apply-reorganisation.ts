import { sql } from 'kysely'
import * as z from 'zod'
import { changeTree, rebuildTree } from '#features/organisations/index.ts'
import { deriveAnew } from '#features/rollups/index.ts'
import { AXES } from '#kernel/axis.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { passOn } from '../apply/pass-on.ts'
import { writePlan } from '../apply/write-plan.ts'
import { checkDecree } from '../check-decree.ts'
import { lineHash } from '../decree/line-changes.ts'
import type { DecreePlan } from '../decree/planned.ts'
import { lockReorganisation, reorganisationAbilities } from '../load-reorganisation.ts'

/** An entry of the audit names so many bodies; of a larger decree it says how many. */
const NAMED = 50

/** Applies a decree whole, in one transaction, or refuses it with everything that is wrong. One at a time: each is planned on the tree the one before it left. */
export const applyReorganisation = defineCommand({
  name: 'reorganisations.apply',
  confirm: 'fresh-sign-in',
  input: z.object({ id: z.uuid(), version: z.coerce.number().int() }),
  async run({ tx, actor, now, confirm, record }, { id, version }) {
    await changeTree(tx)
    const decree = await lockReorganisation(tx, id, version)
    if (decree.state !== 'draft') refuse('conflict', 'reorganisations.not-a-draft')
    const may = await reorganisationAbilities(tx, actor, decree, localDate(now))
    if (!may.apply) refuse('forbidden', 'reorganisations.denied')
    const checked = await checkDecree(tx, decree)
    if ('problems' in checked) {
      refuseFields('input.invalid', checked.problems)
      throw new Error('A decree without a plan has problems')
    }
    const { plan, tree, effectiveOn } = checked
    confirm()
    await tx
      .updateTable('reorganisation')
      .set({
        state: 'applied',
        version: version + 1,
        applied_by: actor.accountId,
        applied_at: now,
        applied_order: sql`(select coalesce(max(applied_order), 0) + 1 from reorganisation)`,
      })
      .where('id', '=', id)
      .execute()
    const applying = { tx, reorganisationId: id, effectiveOn }
    const said = { number: decree.decreeNumber, date: decree.decreeDate ?? effectiveOn }
    const established = await writePlan(applying, said, plan, tree)
    await passOn(applying, plan.closed)
    // First, for it waits for the roller and for signings, which hold on to the tree.
    await deriveAnew(tx, effectiveOn)
    for (const axis of AXES) await rebuildTree(tx, axis, effectiveOn)
    record(id, {
      number: said.number,
      effectiveOn,
      lines: lineHash(decree.lines),
      ...inNumbers(plan, [...established.values()]),
    })
    return { id, version: version + 1, established: Object.fromEntries(established) }
  },
})

function inNumbers(plan: DecreePlan, established: readonly string[]) {
  const { closed, renamed, begun, areas } = plan
  const bodies = [...closed, ...established]
  const counted = {
    established: established.length,
    closed: closed.length,
    renamed: renamed.size,
    moved: begun.length,
    areas: areas.begun.length + areas.closed.length,
  }
  return {
    ...Object.fromEntries(Object.entries(counted).filter(([, count]) => count > 0)),
    ...(bodies.length > 0 && bodies.length <= NAMED && { bodies }),
  }
}
