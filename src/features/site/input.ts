import * as z from 'zod'
import { isAddress } from '#features/articles/index.ts'
import { type IsoDate, parseDate } from '#kernel/date.ts'
import { nfc } from '#kernel/vietnamese.ts'

/** One line of words that may be left out. */
export const optionalLine = (longest: number) =>
  z.string().trim().max(longest, 'input.too-long').default('').transform(nfc)

/** One line of words that must be there. */
export const line = (longest: number) =>
  z.string('input.required').trim().min(1, 'input.required').max(longest, 'input.too-long').transform(nfc)

/** The readable part of an address; empty: made from the name. */
export const optionalSlug = z
  .string()
  .trim()
  .max(80, 'input.too-long')
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'site.slug-form')
  .default('')

/** Where a link leads: nowhere when empty. */
export const optionalAddress = z
  .string()
  .trim()
  .max(500, 'input.too-long')
  .default('')
  .refine((text) => text === '' || isAddress(text), 'site.address-form')

const day = z.string('input.required').transform((text, issues): IsoDate => {
  const date = parseDate(text)
  if (!date) issues.addIssue({ code: 'custom', message: text.trim() === '' ? 'input.required' : 'input.date' })
  return date ?? '1000-01-01'
})

/** From a day until a day, both included, as typed or ISO. */
export const shownDays = { fromOn: day, untilOn: day }

/** For `.check`: the last day is not before the first. */
export function daysInOrder(context: z.core.ParsePayload<{ fromOn: IsoDate; untilOn: IsoDate }>): void {
  const { fromOn, untilOn } = context.value
  if (untilOn < fromOn) {
    context.issues.push({ code: 'custom', message: 'site.until-before-from', path: ['untilOn'], input: untilOn })
  }
}

/** Which one, and as it was when the person looked at it. */
export const seen = { id: z.uuid(), version: z.coerce.number().int() }
