import { STANDINGS, type Standing } from '../rules.ts'

/** The words of the address that name a standing, `?tinh-trang=qua-han`. */
const WORDS = {
  overdue: 'qua-han',
  'reported-done': 'cho-xac-nhan',
  'in-progress': 'dang-lam',
  assigned: 'chua-bat-dau',
  done: 'xong',
  cancelled: 'da-huy',
} as const satisfies Record<Standing, string>

export interface TaskAddress {
  readonly standing?: Standing | undefined
  readonly leadId?: string | undefined
  /** From 1. */
  readonly page?: number | undefined
}

/** The address of the task list with this filter. */
export function taskListHref({ standing, leadId, page = 1 }: TaskAddress): string {
  const query = new URLSearchParams()
  if (standing) query.set('tinh-trang', WORDS[standing])
  if (leadId) query.set('chu-tri', leadId)
  if (page > 1) query.set('trang', String(page))
  const text = query.toString()
  return text ? `/lam-viec/nhiem-vu?${text}` : '/lam-viec/nhiem-vu'
}

/** The filter an address names; what is not understood is left out. */
export function readTaskAddress(query: URLSearchParams): TaskAddress {
  const page = Number(query.get('trang') ?? '1')
  return {
    standing: STANDINGS.find((each) => WORDS[each] === query.get('tinh-trang')),
    leadId: query.get('chu-tri') || undefined,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The word of the standing for a form field. */
export function standingWord(standing: Standing): string {
  return WORDS[standing]
}
