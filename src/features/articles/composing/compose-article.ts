import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatLongDate } from '#kernel/date-format.ts'
import type { Block, Fact } from '../blocks.ts'
import { sentencesOf, withEndMark, withoutStop } from './sentences.ts'

/** What the news of a conference is written from; nothing else goes into it. */
export interface ConferenceSource {
  readonly title: string
  readonly heldOn: IsoDate
  readonly session: 'morning' | 'afternoon' | 'evening'
  readonly place: string
  readonly chairName: string
  readonly chairTitle: string
  readonly participants: readonly { readonly label: string; readonly headCount: number }[]
  /** The wording of each conclusion, in order. */
  readonly conclusions: readonly string[]
  /** The signed report before the conference, by section code; empty when none is attached. */
  readonly narrative: Readonly<Record<string, string>>
}

export interface ComposedArticle {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly facts: readonly Fact[]
}

const SESSIONS = { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' } as const

/**
 * Sections of the quarterly report gathered into the paragraphs of the news: leadership and the bodies; peoples,
 * religions, democracy and movements; what is not yet good enough.
 */
const THEMES: readonly { readonly opening: string; readonly sections: readonly string[] }[] = [
  { opening: 'Theo báo cáo tại hội nghị: ', sections: ['A.2', 'A.3', 'A.4', 'A.5'] },
  { opening: '', sections: ['A.6', 'A.7', 'A.8', 'A.9', 'A.10'] },
  { opening: 'Về hạn chế, báo cáo nêu rõ: ', sections: ['B.2'] },
]

const LEADING_SENTENCES = 2
const LONGEST_LIST_OF_PARTICIPANTS = 6

/**
 * The news of a conference in the manner of the portal: who chaired what and when, what the signed report said (the
 * first sentences of its sections, word for word), what was concluded, and the end mark `./.`.
 */
export function composeArticle(source: ConferenceSource): ComposedArticle {
  const title = conferenceName(source.title)
  const paragraphs = [opening(source, title), ...reported(source.narrative), ...concluded(source)]
  const last = paragraphs.length - 1
  return {
    title,
    blocks: paragraphs.map((text, place) => ({ kind: 'paragraph', text: place === last ? withEndMark(text) : text })),
    facts: factsOf(source, title),
  }
}

function opening({ session, heldOn, chairName, chairTitle }: ConferenceSource, title: string): string {
  const when = `${SESSIONS[session]} ngày ${formatDate(heldOn)}`
  return `${when}, đồng chí ${chairName} – ${chairTitle} chủ trì ${title}.`
}

function reported(narrative: ConferenceSource['narrative']): string[] {
  return THEMES.flatMap(({ opening, sections }) => {
    const sentences = sections.flatMap((code) => sentencesOf(narrative[code] ?? '').slice(0, LEADING_SENTENCES))
    return sentences.length === 0 ? [] : [opening + sentences.map(stopped).join(' ')]
  })
}

function concluded({ chairName, chairTitle, conclusions }: ConferenceSource): string[] {
  const wordings = conclusions.map(withoutStop).filter((wording) => wording !== '')
  if (wordings.length === 0) return []
  return [`Phát biểu kết luận hội nghị, đồng chí ${chairName} – ${chairTitle} đề nghị: ${wordings.join('; ')}.`]
}

function factsOf(source: ConferenceSource, title: string): Fact[] {
  const facts = [
    { term: 'Hội nghị', value: capitalised(title.replace(/^hội nghị\s+/iu, '')) },
    { term: 'Thời gian', value: `${SESSIONS[source.session]} ${formatLongDate(source.heldOn, 'vi')}` },
    { term: 'Địa điểm', value: source.place.trim() },
    { term: 'Chủ trì', value: `${source.chairName}, ${source.chairTitle}` },
    { term: 'Thành phần', value: attendance(source.participants) },
  ]
  return facts.filter(({ value }) => value !== '')
}

function attendance(participants: ConferenceSource['participants']): string {
  if (participants.length === 0) return ''
  const people = participants.reduce((sum, { headCount }) => sum + headCount, 0)
  if (participants.length > LONGEST_LIST_OF_PARTICIPANTS)
    return `${people} đại biểu của ${participants.length} thành phần`
  return `${people} đại biểu: ${participants.map(({ label }) => label).join(', ')}`
}

/** "Hội nghị …", whether or not the title says so itself. */
function conferenceName(title: string): string {
  const plain = withoutStop(title)
  return /^hội nghị/iu.test(plain) ? capitalised(plain) : `Hội nghị ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`
}

function stopped(sentence: string): string {
  return /[.!?…][”"’)]?$/u.test(sentence) ? sentence : `${withoutStop(sentence)}.`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
