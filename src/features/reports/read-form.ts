import { FIELD_KEY, type FieldKey } from './content.ts'
import type { Changes } from './write-content.ts'

/**
 * The changes a report's form sends: every place with what stood there when the page was made (`base`), so that only
 * changed places are written. `zero` writes 0 into a place, `registered` what a register says into its places (JSON, as
 * `base`); `keep.KEY=theirs` gives up one's own value, `keep.KEY=mine`
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
  for (const [key, value] of Object.entries(readTexts(form.get('registered')))) {
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

/** Texts by place, written as JSON; of anything else nothing. */
function readTexts(json: FormDataEntryValue | null): Record<string, string> {
  try {
    const texts: unknown = JSON.parse(typeof json === 'string' ? json : '{}')
    return texts !== null && typeof texts === 'object' ? (texts as Record<string, string>) : {}
  } catch {
    return {}
  }
}
