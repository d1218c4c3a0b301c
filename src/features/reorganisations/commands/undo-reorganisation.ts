import { sql } from 'kysely'
import * as z from 'zod'
import { changeTree, rebuildTree } from '#features/organisations/index.ts'
import { deriveAnew } from '#features/rollups/index.ts'
import { AXES } from '#kernel/axis.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { Problem, refuse } from '#platform/problem.ts'
import { goBack } from '../apply/journal.ts'
import { lockReorganisation, reorganisationAbilities } from '../load-reorganisation.ts'
import { undoReasons } from '../undo-reasons.ts'

/** Undoes the newest decree that was applied: every dated row is as it was. Refuses with every reason at once. */
export const undoReorganisation = defineCommand({
  name: 'reorganisations.undo',
  confirm: 'fresh-sign-in',
  input: z.object({ id: z.uuid(), version: z.coerce.number().int() }),
  async run({ tx, actor, now, confirm, record }, { id, version }) {
    await changeTree(tx)
    const decree = await lockReorganisation(tx, id, version)
    const may = await reorganisationAbilities(tx, actor, decree, localDate(now))
    if (decree.state === 'applied' && !may.undo) refuse('forbidden', 'reorganisations.denied')
    const [first, ...others] = await undoReasons(tx, decree)
    if (first) {
      const fields = [first, ...others].map(({ code, params }) => ({ path: '/id', code, params }))
      throw new Problem('conflict', first.code, { params: first.params, fields })
    }
    confirm()
    const effectiveOn = decree.effectiveOn ?? localDate(now)
    await goBack(tx, id, effectiveOn)
    await tx.deleteFrom('succession').where('reorganisation_id', '=', id).execute()
    await tx
      .updateTable('reorganisation')
      .set({ state: 'undone', version: version + 1, undone_by: actor.accountId, undone_at: now })
      .where('id', '=', id)
      .execute()
    // First, for it waits for the roller and for signings, which hold on to the tree.
    await deriveAnew(tx, effectiveOn)
    for (const axis of AXES) await rebuildTree(tx, axis, effectiveOn)
    await removeUnused(tx, id)
    record(id, { number: decree.decreeNumber, effectiveOn })
    return { id, version: version + 1 }
  },
})

/** Areas, and bodies that nothing speaks of, that were established go; one whose empty report was opened keeps its bare identity. */
async function removeUnused(tx: Tx, id: string): Promise<void> {
  await sql`
    delete from area a using reorganisation_change c
    where c.reorganisation_id = ${id}::uuid and c.table_name = 'area' and a.id = c.row_id`.execute(tx)
  await sql`
    delete from organisation o using reorganisation_change c
    where c.reorganisation_id = ${id}::uuid and c.table_name = 'organisation' and o.id = c.row_id
      and not exists (select 1 from report r where r.organisation_id = o.id)`.execute(tx)
  await tx.deleteFrom('reorganisation_change').where('reorganisation_id', '=', id).execute()
}
