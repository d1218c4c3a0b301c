import { type PeriodCode, periodLabel, periodParts } from '#kernel/period.ts'

/** Giao ban, sơ kết, tổng kết, chuyên đề. */
export const CONFERENCE_KINDS = ['briefing', 'review', 'final', 'thematic'] as const
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number]

export const SESSIONS = ['morning', 'afternoon', 'evening'] as const
export type SessionOfDay = (typeof SESSIONS)[number]

const WORD = { briefing: 'giao ban', review: 'sơ kết', final: 'tổng kết', thematic: 'chuyên đề' } as const

/**
 * The title printed on the papers of a conference, in Vietnamese whatever the reader's language:
 * "Hội nghị sơ kết công tác dân vận quý III năm 2024". A final conference closes the year, not the quarter.
 */
export function proposeTitle(kind: ConferenceKind, period: PeriodCode): string {
  const stretch = kind === 'final' ? `năm ${periodParts(period).year}` : periodLabel(period, 'vi')
  return `Hội nghị ${WORD[kind]} công tác dân vận ${stretch}`
}

/** Participants that are no organisation of the system: guests, groups. */
export interface Guests {
  readonly label: string
  /** Not a number when what was typed after the colon is none. */
  readonly headCount: number
}

/** Reads one line each, "Đại diện Ban Dân vận Tỉnh ủy: 2"; without a number it is one person. Blank lines are skipped. */
export function parseGuests(text: string): Guests[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, label, count] = /^(.*?)\s*:\s*(\S*)$/.exec(line) ?? []
      return label ? { label, headCount: readCount(count ?? '') } : { label: line, headCount: 1 }
    })
}

/** The lines `parseGuests` reads back. */
export function guestLines(guests: readonly Guests[]): string {
  return guests.map(({ label, headCount }) => `${label}: ${headCount}`).join('\n')
}

/** A typed number of people; anything but plain digits is not a number. */
export function readCount(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN
}
