import * as z from 'zod'
import { bilingual, key, text } from './schemas.ts'

/** The types of documents of the library, in their order. */
export const documentTypesSchema = z.array(z.strictObject({ slug: key, name: bilingual }))

/** The documents library: topics, and documents dated by their distance from the day of the conference. */
export const librarySchema = z.strictObject({
  topics: z.array(text),
  documents: z.array(
    z.strictObject({
      number: z.int().positive(),
      symbol: text,
      type: key,
      issuer: key,
      daysBefore: z.int().positive(),
      abstract: text,
      topic: key.optional(),
      signatory: text,
      signatoryTitle: text,
      paragraphs: z.array(text).min(1),
    }),
  ),
})
