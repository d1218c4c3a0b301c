import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { setPublicFiles } from '../../public-files.ts'
import { requireManager } from '../../queries/require-manager.ts'

/** Takes a static page off the portal and out of the menu; its texts stay, and publishing brings it back. */
export const withdrawPage = defineCommand({
  name: 'site.withdraw-page',
  confirm: 'fresh-sign-in',
  input: z.object(seen),
  async run(scope, { id, version }) {
    const { tx, record } = scope
    await requireManager(scope)
    await lockKept(tx, 'static_page', { id, version })
    await setPublicFiles(tx, `page:${id}`, [])
    await tx
      .updateTable('static_page')
      .set({ published_revision_id: null, published_at: null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id)
    return { id, version: version + 1 }
  },
})
