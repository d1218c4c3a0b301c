import { FIELD_KEY, type FieldKey } from './content.ts'
import type { Changes } from './write-content.ts'

/**
 * The changes a report's form sends: every place with what stood there when the page was made (`base`), so that only
 * changed places are written. `zero` writes 0 into a place, `registered` what a register says into its places (JSON, as
 * `base`), `restored` what stood there before; `keep.KEY=theirs` gives up one's own value, `keep.KEY=mine`
 * puts it in place of the one shown (`seen.KEY`).
 */
export function readChanges(form: FormData): Changes {
  const base = readTexts(form.get('base'))
  const changes: Record<FieldKey, { value: string; base?: string }> = {}
  for (const [key, value] of form) {
    if (!FIELD_KEY.test(key) || typeof value !== 'string') continue
    const before = base[key]
    changes[key] = { value: value.replaceAll('\r\n', '\n'), ...(before !== undefined && { base: before }) }
  }
  const zero = form.get('zero')
  if (typeof zero === 'string' && changes[zero]) changes[zero] = { ...changes[zero], value: '0' }
  const put = { ...readTexts(form.get('registered')), ...readTexts(form.get('restored')) }
  for (const [key, value] of Object.entries(put)) {
    const change = changes[key]
    if (change && typeof value === 'string') changes[key] = { ...change, value }
  }
  for (const [name, value] of form) {
    if (!name.startsWith('keep.')) continue
    const key = name.slice('keep.'.length)
    const mine = changes[key]
    const seen = form.get(`seen.${key}`)
    if (value === 'theirs') delete changes[key]
    // Having seen the other's value, the writer replaces that one and no later one.
    else if (mine && typeof seen === 'string') changes[key] = { ...mine, base: seen }
  }
  return changes
}

/** The search parameter that carries what stood in the places a register's figures were taken into. */
const BEFORE = 'so-truoc'

/** Where to go when a form was saved: back, with what a register's figures replaced, so that it can be put back. */
export function afterSaving(path: string, form: FormData): string {
  const before = Object.keys(readTexts(form.get('registered'))).flatMap((key) => {
    const typed = form.get(key)
    return FIELD_KEY.test(key) && typeof typed === 'string' ? [[key, typed]] : []
  })
  if (before.length === 0) return path
  return `${path}?${new URLSearchParams({ [BEFORE]: JSON.stringify(Object.fromEntries(before)) })}`
}

/** What `afterSaving` put into the address; undefined where nothing can be put back. */
export function readReplaced(search: URLSearchParams): Record<string, string> | undefined {
  const kept = Object.entries(readTexts(search.get(BEFORE))).filter(([key, value]) => isPlace(key, value))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

const isPlace = (key: string, value: unknown) => FIELD_KEY.test(key) && typeof value === 'string'

/** Texts by place, written as JSON; of anything else nothing. */
function readTexts(json: FormDataEntryValue | null): Record<string, string> {
  try {
    const texts: unknown = JSON.parse(typeof json === 'string' ? json : '{}')
    return texts !== null && typeof texts === 'object' ? (texts as Record<string, string>) : {}
  } catch {
    return {}
  }
}
