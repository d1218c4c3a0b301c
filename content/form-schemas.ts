import * as z from 'zod'
import { bilingual, bloc, key } from './schemas.ts'

/** A hint may be absent in both languages, never in one. */
const hint = bilingual.or(z.strictObject({ vi: z.literal(''), en: z.literal('') }))
const range = z.tuple([z.number().min(0), z.number()]).refine(([low, high]) => low <= high, 'low above high')

const indicatorSchema = z
  .strictObject({
    code: z.string().regex(/^[A-K]\d{2}[a-d]?$/),
    name: bilingual,
    unit: bilingual,
    definition: bilingual,
    example: bilingual,
    kind: z.enum(['flow', 'stock', 'ratio', 'derived-ratio']),
    time_op: z.enum(['sum', 'last', 'ratio']),
    unit_op: z.enum(['sum', 'ratio']),
    decimals: z.int().min(0).max(3),
    numerator: bilingual.optional(),
    denominator: bilingual.optional(),
    of: z.strictObject({ numerator: z.string(), denominator: z.string() }).optional(),
    parts: z
      .array(z.strictObject({ code: key, label: bilingual }))
      .min(2)
      .optional(),
    balance: z.strictObject({ plus: z.string(), minus: z.string() }).optional(),
    register: z.enum(['congresses']).optional(),
    reporters: z.array(bloc).min(1),
    internal: z.boolean(),
    typical: range.optional(),
    typicalShare: range.refine(([, high]) => high <= 1, 'a share above one').optional(),
    typicalByBloc: z.partialRecord(bloc, range).optional(),
  })
  .refine(({ register, typical }) => (register === undefined) === (typical !== undefined), 'neither typed nor kept')

/** The catalogue of indicators, in the order of their codes. */
export const indicatorsSchema = z.array(indicatorSchema)

/** A form: its sections in printed order, each with its indicators in fixed order. */
export const formSchema = z.strictObject({
  code: key,
  name: bilingual,
  kinds: z.array(z.string()).min(1),
  sections: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-D](\.\d{1,2})?$/),
      title: bilingual,
      hint,
      narrative: z.boolean(),
      blocs: z.array(bloc).min(1),
      indicators: z.array(z.string()),
    }),
  ),
})
