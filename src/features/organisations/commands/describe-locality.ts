import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { requireManagerOfAll } from '../policy.ts'

const words = (max: number) => z.string().trim().normalize().min(1, 'input.required').max(max, 'input.too-long')
const optionalWords = (max: number) => z.string().trim().normalize().max(max, 'input.too-long').default('')

/**
 * Says what the locality is called and where it is found: the portal's head and foot, the place and the term of
 * documents. Whether it is a demonstration is settled the first time and stays.
 */
export const describeLocality = defineCommand({
  name: 'locality.describe',
  input: z.object({
    name: words(200),
    portalName: words(200),
    address: optionalWords(300),
    phone: optionalWords(40),
    documentPlace: words(100),
    /** The congress term in which documents are numbered, `2020-2025`. */
    term: z.string().regex(/^\d{4}-\d{4}$/, 'input.invalid'),
    demonstration: z.boolean().default(false),
  }),
  async run({ tx, actor, now, record }, { demonstration, ...said }) {
    await requireManagerOfAll(tx, actor, localDate(now))
    const row = {
      name: said.name,
      portal_name: said.portalName,
      address: said.address,
      phone: said.phone,
      document_place: said.documentPlace,
      term: said.term,
    }
    await tx
      .insertInto('locality')
      .values({ ...row, demonstration, created_at: now })
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet(row))
      .execute()
    record('locality', said)
    return { name: said.name }
  },
})
