import { formatFigure, parseFigure } from '#kernel/number.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { type FormItem, type FormSection, type FormVersion, type Indicator, itemOf } from './form-items.ts'

/** What people write in a report. `null` is "chưa có số liệu", kept apart from 0. */
export interface ReportContent {
  readonly values: readonly (number | null)[]
  /** Breakdowns by indicator code, then part code. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Explanations of unusual figures, by indicator code. */
  readonly notes: Readonly<Record<string, string>>
  /** Words by section code. */
  readonly narrative: Readonly<Record<string, string>>
}

/**
 * The name of one place in a report: `f.B01` a figure or numerator, `d.B05` a denominator, `p.H01.collective` a part,
 * `n.C02` a note, `w.A.3` the words of a section. The same names serve the form, the API and conflicts.
 */
export type FieldKey = string

/** Every field key looks like this; other names of the form are not places of the report. */
export const FIELD_KEY = /^[fdpnw]\.[A-Za-z0-9.-]+$/

export interface Change {
  readonly value: string
  /** What the writer saw there before; lets two people change different places at once. */
  readonly base?: string | undefined
}

export const LONGEST_NARRATIVE = 20_000
const LONGEST_NOTE = 1_000

/** The text in a place, as shown in its input. Undefined when the form has no such place. */
export function readField(form: FormVersion, content: ReportContent, key: FieldKey): string | undefined {
  const place = placeOf(form, key)
  if (!place) return undefined
  if (place.kind === 'slot') return figureText(content.values[place.slot] ?? null)
  if (place.kind === 'part') return figureText(content.parts[place.code]?.[place.part] ?? null)
  return (place.kind === 'note' ? content.notes : content.narrative)[place.code] ?? ''
}

/** The text in every place the writer may change, by key: what the form shows, and the base of its changes. */
export function readAllFields(
  items: readonly FormItem[],
  sections: readonly FormSection[],
  content: ReportContent,
): Record<FieldKey, string> {
  const texts: Record<FieldKey, string> = {}
  for (const { indicator, slot, denominatorSlot } of items) {
    if (slot !== undefined) texts[`f.${indicator.code}`] = figureText(content.values[slot] ?? null)
    if (denominatorSlot !== undefined)
      texts[`d.${indicator.code}`] = figureText(content.values[denominatorSlot] ?? null)
    for (const { code } of indicator.parts ?? []) {
      texts[`p.${indicator.code}.${code}`] = figureText(content.parts[indicator.code]?.[code] ?? null)
    }
    if (slot !== undefined) texts[`n.${indicator.code}`] = content.notes[indicator.code] ?? ''
  }
  for (const { code } of sections) texts[`w.${code}`] = content.narrative[code] ?? ''
  return texts
}

export function figureText(value: number | null): string {
  return value === null ? '' : formatFigure(value)
}

/** The content with the changes put in, and everything that could not be understood; wrong places keep what they had. */
export function applyChanges(
  form: Pick<FormVersion, 'items' | 'sections'>,
  content: ReportContent,
  changes: Readonly<Record<FieldKey, Change>>,
): { content: ReportContent; problems: FieldProblem[] } {
  const values = [...content.values]
  const parts: Record<string, Record<string, number>> = structuredClone(content.parts)
  const notes = { ...content.notes }
  const narrative = { ...content.narrative }
  const problems: FieldProblem[] = []
  for (const [key, { value }] of Object.entries(changes)) {
    const place = placeOf(form, key)
    const path = `/changes/${key}`
    if (!place) problems.push({ path, code: 'reports.unknown-field' })
    else if (place.kind === 'note' || place.kind === 'words') {
      const text = value.normalize('NFC').replaceAll('\r\n', '\n').trim()
      if (text.length > (place.kind === 'note' ? LONGEST_NOTE : LONGEST_NARRATIVE))
        problems.push({ path, code: 'input.too-long' })
      else (place.kind === 'note' ? notes : narrative)[place.code] = text
    } else {
      const read = readFigure(value, place.indicator)
      if ('code' in read) problems.push({ path, code: read.code })
      else if (place.kind === 'slot') values[place.slot] = read.figure
      else setPart(parts, place.code, place.part, read.figure)
    }
  }
  return { content: { values, parts, notes, narrative }, problems }
}

function setPart(
  parts: Record<string, Record<string, number>>,
  code: string,
  part: string,
  figure: number | null,
): void {
  const { [part]: _, ...others } = parts[code] ?? {}
  const kept = figure === null ? others : { ...others, [part]: figure }
  if (Object.keys(kept).length > 0) parts[code] = kept
  else delete parts[code]
}

function readFigure(text: string, indicator: Indicator): { figure: number | null } | { code: string } {
  const parsed = parseFigure(text)
  if ('empty' in parsed) return { figure: null }
  if ('error' in parsed) return { code: `reports.figure-${parsed.error}` }
  const scale = 10 ** indicator.decimals
  if (Math.round(parsed.value * scale) / scale !== parsed.value) {
    return { code: indicator.decimals === 0 ? 'reports.figure-whole' : 'reports.figure-too-many-decimals' }
  }
  return { figure: parsed.value }
}

type Place =
  | { kind: 'slot'; slot: number; indicator: Indicator }
  | { kind: 'part'; code: string; part: string; indicator: Indicator }
  | { kind: 'note'; code: string }
  | { kind: 'words'; code: string }

function placeOf(form: Pick<FormVersion, 'items' | 'sections'>, key: FieldKey): Place | undefined {
  const kind = key.slice(0, 2)
  const rest = key.slice(2)
  if (kind === 'w.') {
    return form.sections.some((section) => section.code === rest && section.narrative)
      ? { kind: 'words', code: rest }
      : undefined
  }
  const [code = '', part] = rest.split('.')
  const item = itemOf(form, code)
  if (!item) return undefined
  if (kind === 'n.') return { kind: 'note', code }
  if (kind === 'f.' && item.slot !== undefined) return { kind: 'slot', slot: item.slot, indicator: item.indicator }
  if (kind === 'd.' && item.denominatorSlot !== undefined) {
    return { kind: 'slot', slot: item.denominatorSlot, indicator: item.indicator }
  }
  const known = item.indicator.parts?.some((one) => one.code === part)
  return kind === 'p.' && part && known ? { kind: 'part', code, part, indicator: item.indicator } : undefined
}
