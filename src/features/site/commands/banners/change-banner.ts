import * as z from 'zod'
import { differences } from '#platform/audit.ts'
import { defineCommand } from '#platform/command.ts'
import { daysInOrder, seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { setPublicFiles } from '../../public-files.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { bannerColumns, bannerWords } from './banner-input.ts'

/** Changes the picture, the words, the link or the days of a banner. */
export const changeBanner = defineCommand({
  name: 'site.change-banner',
  input: z.object({ ...seen, ...bannerWords }).check(daysInOrder),
  async run(scope, { id, version, ...words }) {
    const { tx, record } = scope
    await requireManager(scope)
    const before = await lockKept(tx, 'banner', { id, version })
    const columns = await bannerColumns(tx, words)
    await tx
      .updateTable('banner')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await setPublicFiles(tx, `banner:${id}`, [words.fileId])
    record(id, differences(before, columns))
    return { version: version + 1 }
  },
})
