import * as z from 'zod'
import { blocs } from '#kernel/organisation-kind.ts'

/** Text that is not empty, trimmed and in NFC, the only form Vietnamese takes here. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim() && value === value.normalize('NFC'), 'trimmed and in NFC')
/** A sentence of the product: Vietnamese always with its English. */
export const bilingual = z.strictObject({ vi: text, en: text })
export const bloc = z.enum(blocs)
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** The kinds of organisation; array order is their order in lists. */
export const organisationKindsSchema = z.array(
  z.strictObject({
    code: z.string().regex(/^[A-Z_]+$/),
    name: bilingual,
    bloc,
    level: z.enum(['province', 'district', 'commune', 'any']),
    symbol: text,
    partyLayout: z.boolean(),
    collective: z.strictObject({ name: text, deputySignsForHead: z.boolean() }).nullable(),
  }),
)

/** The sections of the portal, in menu order. */
export const portalSectionsSchema = z.array(z.strictObject({ slug: key, name: bilingual }))

const phone = z.string().regex(/^0200 000 \d{4}$/)
const area = z.strictObject({
  key,
  name: text,
  kind: z.enum(['province', 'district', 'commune', 'town']),
  parent: key.nullable(),
  hamlets: z.array(text).min(2).optional(),
})

/** The demonstration locality: its names, areas and the facts of the portal's footer. */
export const localitySchema = z.strictObject({
  name: text,
  portalName: text,
  documentPlace: text,
  areas: z.array(area),
  footer: z.strictObject({ body: text, address: text, phone }),
})

/** The organisations, all established by one decision. */
export const organisationsSchema = z.strictObject({
  decisionNumber: text,
  decisionDate: z.iso.date(),
  from: z.iso.date(),
  organisations: z.array(
    z.strictObject({
      key,
      name: text,
      shortName: text,
      symbol: text,
      kind: z.string(),
      area: key,
      officePhone: phone,
      lines: z.array(z.strictObject({ parent: key, axis: z.enum(['territory', 'line']) })),
    }),
  ),
})

const mode = z.enum(['elected', 'by-election', 'appointed', 'assigned', 'concurrent', 'acting', 'in-charge'])

/** The people and the posts they hold; the first holding is the main one. */
export const peopleSchema = z.array(
  z.strictObject({
    key,
    fullName: text,
    officePhone: phone,
    holdings: z
      .array(z.strictObject({ organisation: key, postTitle: text, printedTitle: text, mode, from: z.iso.date() }))
      .min(1),
  }),
)

const role = z.enum(['reporter', 'approver', 'consolidator', 'secretary', 'editor', 'publisher', 'administrator'])
const roles = z.array(z.strictObject({ role, organisation: key })).min(1)
const username = z.string().regex(/^[a-z]+(\.[a-z]+)+$/)

/** The accounts; a featured one is printed at the first start, with what it is for. */
export const accountsSchema = z.array(
  z.discriminatedUnion('featured', [
    z.strictObject({ username, person: key, roles, featured: z.literal(true), description: bilingual }),
    z.strictObject({ username, person: key, roles, featured: z.literal(false) }),
  ]),
)

/** Pools of passages for the narrative of reports. */
export const narrativesSchema = z.array(
  z.strictObject({
    section: z.string(),
    level: z.enum(['commune', 'district']),
    blocs: z.array(bloc).min(1),
    passages: z.array(text).min(1),
  }),
)

const task = z
  .strictObject({
    title: text,
    product: text,
    lead: key,
    supporting: z.array(key),
    dueInDays: z.int().positive().optional(),
    recurring: z.literal(true).optional(),
  })
  .refine((one) => (one.dueInDays === undefined) !== (one.recurring === undefined), 'a deadline or recurring, not both')

/** A finished conference: agenda, participants, conclusions with their tasks, the article about it. */
export const conferenceSchema = z.strictObject({
  organisation: key,
  kind: z.enum(['briefing', 'review', 'final', 'thematic']),
  title: text,
  sessionOfDay: z.enum(['morning', 'afternoon', 'evening']),
  startsAt: z.string().regex(/^\d{2}:\d{2}$/),
  place: text,
  chair: key,
  secretary: key,
  agenda: z.array(z.strictObject({ minutes: z.int().positive(), title: text, presenter: text })),
  participants: z.array(z.strictObject({ organisation: key, label: text, headCount: z.int().positive() })),
  conclusions: z.array(z.strictObject({ wording: text, task })),
  article: z.strictObject({ section: key, title: text, byline: text, paragraphs: z.array(text).min(1) }),
})

/** Earlier news, each dated by its distance from the day of the conference. */
const days = z.int().positive()

export const newsSchema = z.array(
  z.strictObject({
    section: key,
    daysBefore: z.int().positive(),
    byline: text,
    topics: z.array(key).max(5).optional(),
    title: text,
    paragraphs: z.array(text).min(2).max(4),
    /** Added after the paragraphs; `file` lies in `demonstration/pictures`. */
    pictures: z.array(z.strictObject({ file: text, alt: text, caption: text })).optional(),
    /** What became of the article after readers had seen it. */
    afterwards: z
      .discriminatedUnion('what', [
        z.strictObject({ what: z.literal('correct'), daysAfter: days, wrong: text, right: text, words: text }),
        z.strictObject({ what: z.literal('replace'), daysAfter: days, by: text, reason: text }),
        z.strictObject({ what: z.literal('remove'), daysAfter: days, reason: text }),
      ])
      .optional(),
  }),
)
