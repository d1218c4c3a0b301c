import { parseDate } from '#kernel/date.ts'
import { performForPage, type SignedInContext } from '#platform/http/page.ts'
import { appointHolder } from '../commands/appoint-holder.ts'
import { addPost } from '../commands/people/add-post.ts'
import { addRosterSeat } from '../commands/people/add-roster-seat.ts'
import { closePost } from '../commands/people/close-post.ts'
import { closeRosterSeat } from '../commands/people/close-roster-seat.ts'
import { correctHolding } from '../commands/people/correct-holding.ts'
import { endHolding } from '../commands/people/end-holding.ts'

/** What can be done on the posts' page, as its buttons name it. */
export const POST_INTENTS = [
  'add-post',
  'close-post',
  'appoint',
  'end-holding',
  'correct-holding',
  'add-seat',
  'close-seat',
] as const

/** Does what the pressed button of the posts' page says; undefined when the form names no such thing. */
export async function performPostIntent(context: SignedInContext, organisationId: string, form: FormData) {
  const raw = { ...typedOnly(form), organisationId }
  switch (form.get('intent')) {
    case 'add-post':
      return performForPage(context, addPost, raw, form)
    case 'close-post':
      return performForPage(context, closePost, raw, form)
    case 'appoint':
      return performForPage(context, appointHolder, { ...raw, person: personOf(raw) }, form)
    case 'end-holding':
      return performForPage(context, endHolding, raw, form)
    case 'correct-holding':
      return performForPage(context, correctHolding, raw, form)
    case 'add-seat':
      return performForPage(context, addRosterSeat, raw, form)
    case 'close-seat':
      return performForPage(context, closeRosterSeat, raw, form)
    default:
      return undefined
  }
}

/** Fields with something in them, under the names of the command; days as the database writes them. */
function typedOnly(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || (value.trim() === '' && OPTIONAL.has(name))) continue
    typed[name] = DAYS.has(name) ? (parseDate(value) ?? value) : inOneLine(value)
  }
  return typed
}

/** A field of several lines takes returns; names and titles are words of one. */
function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}

/** Left out when nothing stands there: an empty place in the order is none, not 0. */
const OPTIONAL = new Set(['lastDay', 'printedTitle', 'personId', 'position'])
const DAYS = new Set(['from', 'lastDay'])

/** A known person keeps the name they have. */
function personOf({ personId, fullName, officePhone, officeEmail }: Record<string, string>) {
  return { id: personId, fullName: personId ? '–' : fullName, officePhone, officeEmail }
}
