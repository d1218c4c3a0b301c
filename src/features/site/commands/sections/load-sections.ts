import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { requireManager } from '../../queries/require-manager.ts'

/** Loads the portal's sections in order; one that exists is brought up to date by its slug, none is removed. */
export const loadSections = defineCommand({
  name: 'site.load-sections',
  input: z.object({
    sections: z.array(
      z.object({
        slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        name: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
        description: z.object({ vi: z.string(), en: z.string() }).default({ vi: '', en: '' }),
      }),
    ),
  }),
  async run(scope, { sections }) {
    const { tx, record } = scope
    await requireManager(scope)
    for (const [position, { slug, name, description }] of sections.entries()) {
      const row = {
        name_vi: name.vi.normalize('NFC'),
        name_en: name.en,
        description_vi: description.vi.normalize('NFC'),
        description_en: description.en,
        position,
      }
      await tx
        .insertInto('section')
        .values({ id: v7(), slug, ...row })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
        .execute()
    }
    record('portal-sections', { slugs: sections.map(({ slug }) => slug) })
    return { count: sections.length }
  },
})
