/** One thing an entry says: a value, or a value before and after. */
export interface Said {
  readonly field: string
  readonly before: string | undefined
  readonly after: string
}

/** What something is called, by its id. */
export type Names = ReadonlyMap<string, string>

/** What is said elsewhere: whose right was used, beside who did it; the lines of a decree, as sentences. */
const ELSEWHERE: ReadonlySet<string> = new Set(['onBehalfOf', 'added', 'removed'])

/**
 * What the detail of an entry says, field by field. `changed` holds pairs by field, `before` and `after` the same two things twice, `from`
 * and `to` the pair of a step; everything else is a value of its own, left out when it is empty. Ids that `names` knows are given by name.
 */
export function readDetail(detail: unknown, names: Names = new Map()): Said[] {
  if (!isObject(detail)) return []
  const said = Object.entries(detail).filter(([field, value]) => !ELSEWHERE.has(field) && !isProof(field, value))
  const { changed, before, after, from, to, ...rest } = Object.fromEntries(said) as Record<string, unknown>
  const pair = (field: string, [old, now]: readonly [unknown, unknown]): Said => ({
    field,
    before: old === undefined ? undefined : inWords(old, names),
    after: inWords(now, names),
  })
  const pairs = isObject(changed)
    ? Object.entries(changed).flatMap(([field, both]) => (isObject(both) ? [pair(field, [both.from, both.to])] : []))
    : []
  const twice = isObject(before) && isObject(after) ? twoStates(before, after).map((one) => pair(...one)) : []
  const step = to === undefined ? [] : [pair('to', [from, to])]
  const alone = {
    ...(from !== undefined && to === undefined && { from }),
    ...(twice.length === 0 && before !== undefined && { before }),
    ...(twice.length === 0 && after !== undefined && { after }),
    ...rest,
  }
  const values = Object.entries(alone)
    .map(([field, value]) => pair(field, [undefined, value]))
    .filter(({ after: said }) => said !== '')
  return [...step, ...pairs, ...twice, ...values]
}

/** Every text in a detail that may be an id somebody has a name for. */
export function idsIn(detail: unknown): string[] {
  if (typeof detail === 'string') return [detail]
  return typeof detail === 'object' && detail !== null ? Object.values(detail).flatMap(idsIn) : []
}

/** The name of the person whose right was used under a delegation; undefined when it was the person's own. */
export function readOnBehalfOf(detail: unknown): string | undefined {
  if (!isObject(detail) || !isObject(detail.onBehalfOf)) return undefined
  return String(detail.onBehalfOf.name ?? '')
}

/** The hash of a decree's lines proves them and says nothing to a reader. */
function isProof(field: string, value: unknown): boolean {
  return field === 'lines' && typeof value === 'string'
}

/** What differs between the two, field by field; what was there before only is empty after. */
function twoStates(before: Record<string, unknown>, after: Record<string, unknown>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => [field, [before[field] ?? null, after[field] ?? null]] as const)
    .filter(([, [old, now]]) => JSON.stringify(old) !== JSON.stringify(now))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value on one line; lists by commas, what is nested with the names of its fields. Empty: nothing was there. */
function inWords(value: unknown, names: Names): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => inWords(one, names)).join(', ')
  if (!isObject(value)) return names.get(String(value)) ?? String(value)
  return Object.entries(value)
    .map(([field, one]) => `${field}: ${inWords(one, names)}`)
    .join('; ')
}
