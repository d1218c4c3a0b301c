import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { PublicConference } from '#features/portal/index.ts'
import { composeCalendar } from './calendar.ts'

const conference: PublicConference = {
  id: '01990000-0000-7000-8000-000000000001',
  title: 'Hội nghị sơ kết công tác dân vận quý III',
  heldOn: '2024-10-04',
  sessionOfDay: 'afternoon',
  place: 'Hội trường tầng 2, Huyện ủy',
  organisationName: 'Huyện ủy Suối Trăng',
  href: '/tin/hoi-nghi-1',
}
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('another program reads each conference with its place, its half of the day and its news', () => {
  const [event] = eventsOf(composeCalendar('Cổng', [conference], 'https://danvan.example'))
  expect(event?.summary).toBe(conference.title)
  expect(event?.location).toBe(conference.place)
  expect(event?.uid).toBe(`${conference.id}@danvan.example`)
  expect(event?.startDate.toJSDate().toISOString()).toBe('2024-10-04T06:30:00.000Z')
  expect(event?.component.getFirstPropertyValue('url')).toBe('https://danvan.example/tin/hoi-nghi-1')
})

test('whatever a title says, it stays one event with that title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
      const title = `x${words.replaceAll(/\p{Cc}/gu, ' ')}`
      const events = eventsOf(composeCalendar('Cổng', [{ ...conference, title }], 'https://danvan.example'))
      expect(events.map(({ summary }) => summary)).toEqual([title])
    }),
  )
})

test('a calendar without conferences is still a calendar', () => {
  expect(eventsOf(composeCalendar('Cổng', [], 'https://danvan.example'))).toEqual([])
})
