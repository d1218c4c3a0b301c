import { v7 } from 'uuid'
import * as z from 'zod'
import { slug as slugOf } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuseFields } from '#platform/problem.ts'
import { line, optionalSlug } from '../../input.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { writePageRevision } from '../../write-page.ts'

/** Begins a static page as an empty draft; its address is settled once, from its title unless one is given. */
export const createPage = defineCommand({
  name: 'site.create-page',
  input: z.object({ titleVi: line(200), slug: optionalSlug }),
  async run(scope, { titleVi, slug: typed }) {
    const { tx, now, record } = scope
    await requireManager(scope)
    const slug = typed || slugOf(titleVi)
    const taken = await tx.selectFrom('static_page').select('id').where('slug', '=', slug).executeTakeFirst()
    refuseFields('input.invalid', taken ? [{ path: '/slug', code: 'site.slug-taken', params: { slug } }] : [])
    const id = v7()
    await tx.insertInto('static_page').values({ id, slug, created_at: now }).execute()
    await writePageRevision(scope, id, 1, { titleVi, titleEn: '', blocksVi: [], blocksEn: [] })
    record(id, { slug, title: titleVi })
    return { id, version: 1 }
  },
})
