import { v7 } from 'uuid'
import * as z from 'zod'
import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { nfc, slug } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { mayManageTypes } from '../policy.ts'

const name = z.string().trim().min(1, 'input.required').max(80, 'input.too-long').transform(nfc)

/** Adds a type of document behind those there are. */
export const addDocumentType = defineCommand({
  name: 'library.add-type',
  input: z.object({ nameVi: name, nameEn: name }),
  async run({ tx, actor, now, record }, { nameVi, nameEn }) {
    if (!mayManageTypes(actor, await listRoots(tx, localDate(now)))) refuse('forbidden', 'library.types-denied')
    const types = await tx.selectFrom('library_document_type').select(['slug', 'position']).forUpdate().execute()
    const words = slug(nameVi)
    const same = types.some((type) => type.slug === words)
    refuseFields('input.invalid', same ? [{ path: '/nameVi', code: 'library.same-type' }] : [])
    const position = Math.max(-1, ...types.map((type) => type.position)) + 1
    const row = { id: v7(), slug: words, name_vi: nameVi, name_en: nameEn, position }
    await tx.insertInto('library_document_type').values(row).execute()
    record(row.id, { name: nameVi })
    return { slug: words }
  },
})
