import { v7 } from 'uuid'
import * as z from 'zod'
import { slug as slugOf } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuseFields } from '#platform/problem.ts'
import { optionalSlug } from '../../input.ts'
import { nextPosition } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { sectionColumns, sectionWords } from './section-input.ts'

/** Adds a section at the end; its address is settled once, from its name unless one is given. */
export const createSection = defineCommand({
  name: 'site.create-section',
  input: z.object({ slug: optionalSlug, ...sectionWords }),
  async run(scope, { slug: typed, ...words }) {
    const { tx, record } = scope
    await requireManager(scope)
    const slug = typed || slugOf(words.nameVi)
    const taken = await tx.selectFrom('section').select('id').where('slug', '=', slug).executeTakeFirst()
    refuseFields('input.invalid', taken ? [{ path: '/slug', code: 'site.slug-taken', params: { slug } }] : [])
    const id = v7()
    await tx
      .insertInto('section')
      .values({ id, slug, position: await nextPosition(tx, 'section'), ...sectionColumns(words) })
      .execute()
    record(id, { slug, name: words.nameVi })
    return { id, slug }
  },
})
