import * as z from 'zod'
import { key, text } from './schemas.ts'

/** A decree; bodies by their keys. */
const decree = z.strictObject({
  decreeNumber: text,
  summary: text,
  lines: z.array(z.strictObject({ kind: z.enum(['merge', 'coordinate']), body: key, to: key })),
})

/** The decree that is being composed when the demonstration begins, and the one by which bodies send copies of their reports. */
export const reorganisationSchema = decree.extend({ coordination: decree })
