import * as z from 'zod'

const bilingual = z.object({ vi: z.string().min(1), en: z.string().min(1) })

/** A kind as the catalogue names it. */
export const kindSchema = z.object({
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
})
export type Kind = z.infer<typeof kindSchema>

/** What is kept of a kind beside its code. `position`: its place in the catalogue, from 0. */
export function kindRow(kind: Kind, position: number) {
  return {
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
}
