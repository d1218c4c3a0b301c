import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { seen } from '../input.ts'
import { lockKept } from '../lock-kept.ts'
import { requireManager } from '../queries/require-manager.ts'

const TABLES = { notice: 'notice', banner: 'banner', 'lead-story': 'lead_story' } as const

/** Takes a notice, a banner or a pinned lead story off the portal before its last day, or puts it back for its days. */
export const withdrawDated = defineCommand({
  name: 'site.withdraw',
  input: z.object({ ...seen, kind: z.enum(['notice', 'banner', 'lead-story']), withdrawn: z.stringbool() }),
  async run(scope, { kind, id, version, withdrawn }) {
    const { tx, now, record } = scope
    await requireManager(scope)
    await lockKept(tx, TABLES[kind], { id, version })
    await tx
      .updateTable(TABLES[kind] as 'notice')
      .set({ withdrawn_at: withdrawn ? now : null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, { kind, withdrawn })
    return { version: version + 1 }
  },
})
