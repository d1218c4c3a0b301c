import { v7 } from 'uuid'
import * as z from 'zod'
import { listAdministratorAddresses } from '#features/identity/index.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { FINDING_KINDS } from '../finding.ts'
import { notifyFinding } from '../jobs.ts'
import { mayRecord } from '../policy.ts'

const finding = z.object({
  place: z.string().max(1000),
  kind: z.enum(FINDING_KINDS),
  expected: z.string().max(1000),
  served: z.string().max(1000),
})

/** Keeps what a look found that was not known, tells the administrators, and closes what is right again. */
export const recordLook = defineCommand({
  name: 'watch.record-look',
  input: z.object({ found: z.array(finding), resolved: z.array(z.uuid()), tell: z.boolean() }),
  async run({ tx, actor, now, record, enqueue }, { found, resolved, tell }) {
    if (!mayRecord(actor)) refuse('forbidden', 'watch.record-denied')
    const to = tell && found.length > 0 ? await listAdministratorAddresses(tx, now) : []
    for (const one of found) {
      const id = v7()
      await tx
        .insertInto('watch_finding')
        .values({ id, ...one, found_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      record(id, { place: one.place, kind: one.kind })
    }
    for (const address of to) await enqueue(notifyFinding, { to: address, findings: found.slice(0, 20) })
    for (const id of resolved) {
      await tx.updateTable('watch_finding').set({ resolved_at: now }).where('id', '=', id).execute()
      record(id, { resolved: true })
    }
  },
})
