import type { Random } from './random.ts'
import type { SampleText, Truth } from './text.ts'

type Label = 'published' | 'updated' | 'none'

/** Ways to label the date of an article; the second list is held out from tuning. */
const LABELS: readonly (readonly [Label, string])[] = [
  ...(['Cập nhật ngày: ', 'Cập nhật lúc ', 'Cập nhật: ', 'Ngày cập nhật: ', '( Cập nhật ngày: '] as const).map(
    (words) => ['updated', words] as const,
  ),
  ...(['Ngày đăng: ', 'Đăng ngày ', 'Đăng lúc: ', 'Xuất bản: ', 'Tin đăng ngày: ', 'Ngày xuất bản: '] as const).map(
    (words) => ['published', words] as const,
  ),
  ['none', ''],
  ['none', ''],
]

const HELD_OUT: readonly (readonly [Label, string])[] = [
  ...(['Lần cập nhật cuối: ', 'Tin cập nhật ngày ', 'Cập nhật lúc: ', 'Cập nhật lần cuối: '] as const).map(
    (words) => ['updated', words] as const,
  ),
  ...(['Đăng bài ngày: ', 'Thời gian đăng: ', 'Bài đăng lúc ', 'Được đăng ngày ', 'Xuất bản ngày '] as const).map(
    (words) => ['published', words] as const,
  ),
  ['none', 'Ngày '],
  ['none', ''],
]

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
const two = (value: number) => String(value).padStart(2, '0')

type Moment = SampleText['date']
type Form = { time: boolean; write: (at: Moment) => string }

const clock = ({ hour, minute }: Moment) => `${two(hour)}:${two(minute)}`
const slashed = ({ day, month, year }: Moment) => `${two(day)}/${two(month)}/${year}`
const weekday = ({ day, month, year }: Moment) => WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''

const FORMS: readonly Form[] = [
  { time: false, write: slashed },
  { time: true, write: (at) => `${slashed(at)} ${clock(at)}` },
  { time: true, write: (at) => `${clock(at)} ${slashed(at)}` },
  { time: false, write: (at) => `${weekday(at)}, ${slashed(at)}` },
  { time: true, write: (at) => `${weekday(at)}, ${slashed(at)} ${clock(at)}` },
  { time: true, write: (at) => `${weekday(at)}, ${slashed(at)}, ${clock(at)} (GMT+7)` },
  { time: true, write: (at) => `${at.hour}:${at.minute}, ${weekday(at)}, ${at.day}-${at.month}-${at.year}` },
  { time: false, write: (at) => `ngày ${at.day} tháng ${at.month} năm ${at.year}` },
  { time: true, write: (at) => `${weekday(at)} - ${slashed(at)} ${clock(at)}` },
  { time: false, write: (at) => `${at.day}/${at.month}/${at.year}` },
]

const HELD_OUT_FORMS: readonly Form[] = [
  { time: true, write: (at) => `${two(at.hour)}h${two(at.minute)}, ${slashed(at)}` },
  { time: true, write: (at) => `${weekday(at)}, ngày ${slashed(at)} - ${clock(at)}` },
  { time: true, write: (at) => `${two(at.day)}-${two(at.month)}-${at.year} | ${clock(at)}` },
  { time: false, write: (at) => `${two(at.day)}.${two(at.month)}.${at.year}` },
  { time: true, write: (at) => `${slashed(at)} lúc ${at.hour} giờ ${two(at.minute)} phút` },
]

export type DateStyle = { label: string; kind: Label; form: number; counter: number; heldOut: boolean }

const COUNTERS = ['', '', '', ' | Lượt xem: 1.024', ' - Đã xem: 87', ' | Số lần đọc: 12']

export function pickDate(random: Random, heldOut: boolean): DateStyle {
  const [kind, label] = random.pick(heldOut ? HELD_OUT : LABELS)
  const form = random.int(0, (heldOut ? HELD_OUT_FORMS : FORMS).length - 1)
  return { label, kind, form, counter: random.int(0, COUNTERS.length - 1), heldOut }
}

/** The date line as printed, and what it states. */
export function dateLine(style: DateStyle, text: SampleText): { line: string; truth: Partial<Truth> } {
  const form = (style.heldOut ? HELD_OUT_FORMS : FORMS)[style.form]
  const { day, month, year } = text.date
  const stated = { date: `${year}-${two(month)}-${two(day)}`, ...(form?.time && { time: clock(text.date) }) }
  const field = ({ published: 'published', updated: 'updated', none: 'unlabelled' } as const)[style.kind]
  const closing = style.label.startsWith('(') ? ' )' : ''
  const written = `${style.label}${form?.write(text.date) ?? ''}${closing}`
  return { line: `${written}${COUNTERS[style.counter] ?? ''}`, truth: { [field]: stated } }
}
