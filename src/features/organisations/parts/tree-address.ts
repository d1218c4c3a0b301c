import { AXES, type Axis } from '#kernel/axis.ts'
import { type IsoDate, parseDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { isUuid } from '#kernel/id.ts'

/** Which tree is looked at: the day, the axis, the words looked for, what of it is open. */
export interface TreeAddress {
  readonly day: IsoDate
  readonly axis: Axis
  readonly words: string
  /** The body whose branch is open down to its children; `all`: every branch. */
  readonly openId: string | undefined
  /** What was typed as a day and is none. */
  readonly wrongDay: string | undefined
}

export const TREE_PAGE = '/lam-viec/to-chuc'
/** How an address says that every branch is open. */
const ALL = 'het'

/** Reads an address; without a day, or with one that is none, the tree of today. */
export function readTreeAddress(query: URLSearchParams, today: IsoDate): TreeAddress {
  const typed = query.get('ngay')?.trim() ?? ''
  const day = parseDate(typed)
  const open = query.get('mo') ?? ''
  return {
    day: day ?? today,
    axis: AXES.find((axis) => axis === query.get('truc')) ?? 'territory',
    words: query.get('tim')?.trim() ?? '',
    openId: open === ALL ? 'all' : isUuid(open) ? open : undefined,
    wrongDay: typed && !day ? typed : undefined,
  }
}

/** The address of a page about the tree; what is as usual is left out. */
export function treeHref(
  { day, axis, words, openId }: Partial<TreeAddress>,
  today: IsoDate,
  page: string = TREE_PAGE,
): string {
  const query = new URLSearchParams()
  if (day && day !== today) query.set('ngay', formatDate(day))
  if (axis && axis !== 'territory') query.set('truc', axis)
  if (words) query.set('tim', words)
  const isAll = openId === 'all'
  if (openId) query.set('mo', isAll ? ALL : openId)
  const text = query.toString()
  return `${page}${text && `?${text}`}${openId && !isAll ? `#to-chuc-${openId}` : ''}`
}
