import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageSections } from '../policy.ts'

/** Loads the portal's sections in order; one that exists is brought up to date by its slug, none is removed. */
export const loadSections = defineCommand({
  name: 'articles.load-sections',
  input: z.object({
    sections: z.array(
      z.object({
        slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        name: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
      }),
    ),
  }),
  async run({ tx, actor, record }, { sections }) {
    if (!mayManageSections(actor)) refuse('forbidden', 'articles.sections-denied')
    for (const [position, { slug, name }] of sections.entries()) {
      const row = { name_vi: name.vi.normalize('NFC'), name_en: name.en, position }
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
