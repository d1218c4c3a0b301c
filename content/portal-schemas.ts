import * as z from 'zod'
import { bilingual, key, text } from './schemas.ts'

/** The static pages a portal starts with: the body of each as it is typed. */
export const portalPagesSchema = z.array(
  z.strictObject({
    slug: key,
    title: bilingual,
    body: bilingual,
  }),
)

const target = { section: key.optional(), page: key.optional(), address: z.string().startsWith('/').optional() }

/** What the demonstration puts around its articles: menu, notices, and a conference still to come. */
export const portalSchema = z.strictObject({
  menu: z.array(
    z.strictObject({
      ...target,
      label: bilingual,
      items: z.array(z.strictObject({ ...target, label: bilingual })),
    }),
  ),
  notices: z.array(
    z.strictObject({
      text: bilingual,
      address: z.string(),
      importance: z.enum(['normal', 'urgent']),
      days: z.int().positive(),
    }),
  ),
  conference: z.strictObject({
    kind: z.enum(['briefing', 'review', 'final', 'thematic']),
    title: text,
    sessionOfDay: z.enum(['morning', 'afternoon', 'evening']),
    place: text,
    inDays: z.int().positive(),
  }),
})
