import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { kindRow, kindSchema } from '../kind-row.ts'
import { requireManagerOfAll } from '../policy.ts'

/** Loads the catalogue of kinds; a kind that exists is brought up to date, none is removed. */
export const loadOrganisationKinds = defineCommand({
  name: 'organisations.load-kinds',
  input: z.object({
    kinds: z.array(kindSchema),
  }),
  async run({ tx, actor, now, record }, { kinds }) {
    await requireManagerOfAll(tx, actor, localDate(now))
    for (const [position, kind] of kinds.entries()) {
      const row = kindRow(kind, position)
      await tx
        .insertInto('organisation_kind')
        .values({ code: kind.code, ...row })
        .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
        .execute()
    }
    record('organisation-kinds', { codes: kinds.map(({ code }) => code) })
    return { count: kinds.length }
  },
})
