import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { daysInOrder } from '../../input.ts'
import { nextPosition } from '../../lock-kept.ts'
import { setPublicFiles } from '../../public-files.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { bannerColumns, bannerWords } from './banner-input.ts'

/** Hangs a stored picture on the home page for some days, after those that hang there; it never moves by itself. */
export const createBanner = defineCommand({
  name: 'site.create-banner',
  input: z.object(bannerWords).check(daysInOrder),
  async run(scope, words) {
    const { tx, now, record } = scope
    await requireManager(scope)
    const columns = await bannerColumns(tx, words)
    const id = v7()
    await tx
      .insertInto('banner')
      .values({ id, position: await nextPosition(tx, 'banner'), ...columns, created_at: now })
      .execute()
    await setPublicFiles(tx, `banner:${id}`, [words.fileId])
    record(id, words)
    return { id }
  },
})
