import * as z from 'zod'
import { key, text } from './schemas.ts'

/** The decree that is being composed when the demonstration begins; bodies by their keys. */
export const reorganisationSchema = z.strictObject({
  decreeNumber: text,
  summary: text,
  lines: z.array(z.strictObject({ kind: z.enum(['merge', 'coordinate']), body: key, to: key })),
})
