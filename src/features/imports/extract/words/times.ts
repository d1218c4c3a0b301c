import { fold } from '#kernel/vietnamese.ts'

/** `9:30`, `09h30`, `10:8`, `9 giờ 30`, `14:28:05`, `9h`; the date's own figures never stand before a colon. */
const TIME =
  /(?<![\d/.-])(\d{1,2}) ?(?::|h|g(?:io)?(?![a-z])) ?(\d{1,2})?(?:(?::\d{2})?(?!\d))(?: ?phut)?(?: ?(am|pm|sa|ch|sang|chieu|toi))?/g

/** The one time of day in a text, `HH:MM`; undefined when there is none, or more than one, or no such time. */
export function onlyTimeIn(text: string): string | undefined {
  const times = new Set<string>()
  for (const [, hour = '', minute = '0', half] of fold(text).matchAll(TIME)) {
    const late = half !== undefined && /^(?:pm|ch|chieu|toi)$/.test(half) && Number(hour) < 12
    const [hours, minutes] = [Number(hour) + (late ? 12 : 0), Number(minute)]
    if (hours < 24 && minutes < 60) times.add(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
  }
  const [time] = times
  return times.size === 1 ? time : undefined
}
