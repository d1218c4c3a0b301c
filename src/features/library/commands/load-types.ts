import { v7 } from 'uuid'
import * as z from 'zod'
import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { nfc } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageTypes } from '../policy.ts'

const name = z.string().trim().min(1, 'input.required').max(80, 'input.too-long').transform(nfc)

/** Loads types of documents in order; one that exists is brought up to date by its slug, none is removed. */
export const loadDocumentTypes = defineCommand({
  name: 'library.load-types',
  input: z.object({
    types: z.array(
      z.object({ slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), name: z.object({ vi: name, en: name }) }),
    ),
  }),
  async run({ tx, actor, now, record }, { types }) {
    if (!mayManageTypes(actor, await listRoots(tx, localDate(now)))) refuse('forbidden', 'library.types-denied')
    for (const [position, { slug, name: said }] of types.entries()) {
      const row = { name_vi: said.vi, name_en: said.en, position }
      await tx
        .insertInto('library_document_type')
        .values({ id: v7(), slug, ...row })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
        .execute()
    }
    record('library-types', { slugs: types.map(({ slug }) => slug) })
    return { count: types.length }
  },
})
