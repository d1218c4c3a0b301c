import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { requireManagerOfAll } from '../policy.ts'

const bilingual = z.object({ vi: z.string().min(1), en: z.string().min(1) })

/** Loads the catalogue of kinds; a kind that exists is brought up to date, none is removed. */
export const loadOrganisationKinds = defineCommand({
  name: 'organisations.load-kinds',
  input: z.object({
    kinds: z.array(
      z.object({
        code: z.string().min(1),
        name: bilingual,
        bloc: z.string().min(1),
        level: z.string().min(1),
        symbol: z.string(),
        /** Documents in the Party's layout rather than the State's. */
        partyLayout: z.boolean().default(true),
        collective: z
          .object({ name: z.string().min(1), deputySignsForHead: z.boolean() })
          .nullable()
          .default(null),
      }),
    ),
  }),
  async run({ tx, actor, now, record }, { kinds }) {
    await requireManagerOfAll(tx, actor, localDate(now))
    for (const [position, kind] of kinds.entries()) {
      const row = {
        name_vi: kind.name.vi,
        name_en: kind.name.en,
        bloc: kind.bloc,
        level: kind.level,
        symbol: kind.symbol,
        party_layout: kind.partyLayout,
        collective: kind.collective?.name ?? null,
        deputy_signs_for_head: kind.collective?.deputySignsForHead ?? false,
        position,
      }
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
