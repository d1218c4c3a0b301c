import ical from 'ical-generator'
import type { PublicConference } from '#features/portal/index.ts'

/** When each part of the day begins and ends, in Vietnam; the record of a conference knows no hours. */
const HOURS = { morning: ['07:30', '11:30'], afternoon: ['13:30', '17:00'], evening: ['19:00', '21:30'] } as const

/** iCalendar (RFC 5545): one event for each conference, in Vietnam's time, linked to its news once there is some. */
export function composeCalendar(name: string, conferences: readonly PublicConference[], origin: string): string {
  const host = new URL(origin).hostname
  const calendar = ical({ name, prodId: { company: 'Nhip Cau', product: 'Portal', language: 'VI' } })
  for (const { id, title, heldOn, sessionOfDay, place, organisationName, href } of conferences) {
    const [start, end] = HOURS[sessionOfDay]
    calendar.createEvent({
      id: `${id}@${host}`,
      start: new Date(`${heldOn}T${start}:00+07:00`),
      end: new Date(`${heldOn}T${end}:00+07:00`),
      // The same calendar for the same conferences: no moment of making in it.
      stamp: new Date(`${heldOn}T00:00:00+07:00`),
      summary: title,
      location: place,
      description: organisationName,
      url: new URL(href ?? '/hoi-nghi', origin).href,
    })
  }
  return calendar.toString()
}
