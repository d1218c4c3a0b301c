/** One thing an entry says: a value, or a value before and after. */
export interface Said {
  readonly field: string
  readonly before: string | undefined
  readonly after: string
}

/**
 * What the detail of an entry says, field by field. `changed` holds pairs by field, `from` and `to` the pair of a step;
 * everything else is a value of its own.
 */
export function readDetail(detail: unknown): Said[] {
  if (!isObject(detail)) return []
  // Whose right was used is said beside who did it.
  const { changed, from, to, onBehalfOf: _, ...rest } = detail
  const pairs = isObject(changed)
    ? Object.entries(changed).flatMap(([field, pair]) =>
        isObject(pair) ? [{ field, before: inWords(pair.from), after: inWords(pair.to) }] : [],
      )
    : []
  const step =
    to === undefined
      ? []
      : [{ field: 'to', before: from === undefined ? undefined : inWords(from), after: inWords(to) }]
  const alone = from !== undefined && to === undefined ? { from, ...rest } : rest
  const values = Object.entries(alone).map(([field, value]) => ({ field, before: undefined, after: inWords(value) }))
  return [...step, ...pairs, ...values]
}

/** The name of the person whose right was used under a delegation; undefined when it was the person's own. */
export function readOnBehalfOf(detail: unknown): string | undefined {
  if (!isObject(detail) || !isObject(detail.onBehalfOf)) return undefined
  return String(detail.onBehalfOf.name ?? '')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value on one line; lists by commas, what is nested as it is stored. Empty: nothing was there. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
