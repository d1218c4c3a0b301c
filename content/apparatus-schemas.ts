import * as z from 'zod'
import { key, text } from './schemas.ts'

const change = z.strictObject({
  kind: z.enum(['by-election', 'designated', 'recognised', 'chosen-by-consultation', 'left']),
  count: z.int().min(1),
  daysAgo: z.int().min(1),
  decisionNumber: text,
})

const congress = z.strictObject({
  organisation: key,
  term: z.string().regex(/^\d{4}-\d{4}$/),
  seats: z.int().min(1),
  /** Absent while it is only planned; it closed that many days ago, and lasted so many. */
  held: z.strictObject({ daysAgo: z.int().min(2).max(160), days: z.int().min(1), elected: z.int().min(0) }).optional(),
  plannedInDays: z.int().min(1).optional(),
  changes: z.array(change),
})

/** Posts nobody holds, congresses and what they left vacant, and the members of a composite body. */
export const apparatusSchema = z.strictObject({
  vacantPosts: z.array(z.strictObject({ organisation: key, title: text, position: z.int().min(0) })).min(1),
  congresses: z.array(congress).min(1),
  roster: z.strictObject({
    organisation: key,
    /** Each seat: the role in the body, and the post it belongs to as organisation and title. */
    seats: z.array(z.strictObject({ role: text, post: z.tuple([key, text]) })).min(1),
  }),
})
