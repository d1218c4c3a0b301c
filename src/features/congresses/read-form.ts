import { parseDate } from '#kernel/date.ts'

const DAYS = new Set(['plannedOn', 'heldFrom', 'heldUntil', 'changedOn'])

/** Numbers of people: nothing typed is no number, not 0. */
const COUNTS = new Set(['seats', 'elected', 'count'])

/** What was typed, days as the database writes them; a day that is none stays for the command to refuse. */
export function readForm(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || (COUNTS.has(name) && value.trim() === '')) continue
    typed[name] = DAYS.has(name) ? (parseDate(value) ?? value) : value
  }
  return typed
}
