import * as z from 'zod'
import { filesOf } from '#features/articles/index.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { setPublicFiles } from '../../public-files.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { newestPageRevision } from '../../write-page.ts'

/** Lets readers see the newest text of a static page, with its files. */
export const publishPage = defineCommand({
  name: 'site.publish-page',
  confirm: 'fresh-sign-in',
  input: z.object(seen),
  async run(scope, { id, version }) {
    const { tx, now, record } = scope
    await requireManager(scope)
    await lockKept(tx, 'static_page', { id, version })
    const { id: revisionId, number, blocksVi, blocksEn } = await newestPageRevision(tx, id)
    if (blocksVi.length === 0) refuse('conflict', 'site.body-required')
    await setPublicFiles(tx, `page:${id}`, [...new Set([...filesOf(blocksVi), ...filesOf(blocksEn)])])
    await tx
      .updateTable('static_page')
      .set({ published_revision_id: revisionId, published_at: now, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, { revision: number })
    return { id, version: version + 1 }
  },
})
