import * as z from 'zod'
import { CONFERENCE_KINDS, SESSIONS } from './rules.ts'

const words = (max: number) =>
  z.string('input.required').trim().normalize().min(1, 'input.required').max(max, 'input.too-long')
const people = z.int('conferences.head-count').min(1, 'conferences.head-count').max(9999, 'conferences.head-count')

/** What is said of a conference, when it is set up and when it is edited. */
export const conferenceFields = z.object({
  periodId: z.uuid('conferences.period-needed'),
  kind: z.enum(CONFERENCE_KINDS, 'conferences.kind-needed'),
  /** Blank: the title proposed from kind and period. */
  title: z.string().trim().normalize().max(300, 'input.too-long').default(''),
  heldOn: z.iso.date('input.date'),
  sessionOfDay: z.enum(SESSIONS, 'conferences.session-needed'),
  place: words(300),
  /** Readers of the portal may know of it: when, where, what it is called; never what was concluded. */
  public: z.boolean().default(false),
  chairHoldingId: z.uuid('conferences.chair-needed'),
  /** The signed report the conference hears. */
  snapshotId: z.uuid().optional(),
  /** How many people each organisation sends, by its id. */
  bodies: z.record(z.uuid(), people).default({}),
  guests: z.array(z.object({ label: words(300), headCount: people })).default([]),
})

export type ConferenceFields = z.output<typeof conferenceFields>

/** The chair's words exactly as spoken: only the outer blanks are dropped. */
export const wording = z
  .string('conferences.wording-needed')
  .trim()
  .normalize()
  .min(1, 'conferences.wording-needed')
  .max(4000, 'input.too-long')
