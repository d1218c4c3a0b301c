import { formatFigure, sumFigures } from '#kernel/number.ts'
import type { ReportContent } from './content.ts'
import { type FormItem, type FormVersion, itemOf } from './form-items.ts'
import type { RegisterFigures } from './queries/register-figures.ts'

/**
 * What the machine has to say about a figure. `hard`: must be put right before submitting. `explain`: must be put right
 * or explained in a note. `fine`: it agrees.
 */
export interface Finding {
  readonly severity: 'hard' | 'explain' | 'fine'
  readonly code:
    | 'reports.numerator-over-denominator'
    | 'reports.half-a-ratio'
    | 'reports.parts-not-whole'
    | 'reports.parts-without-whole'
    | 'reports.jump'
    | 'reports.balance-off'
    | 'reports.balance-fits'
    | 'reports.register-differs'
    | 'reports.register-differs-of'
    | 'reports.register-agrees'
  readonly indicator: string
  /** Figures to be shown, still numbers. */
  readonly figures: Readonly<Record<string, number>>
}

const JUMP = 0.5

/**
 * Checks of a report's figures (domain rules of the indicator catalogue): a ratio's numerator ≤ its denominator, parts =
 * whole, a jump of more than ±50 % against the previous period asks for a note, members = previous + joined − left, a
 * figure that a register keeps = that of the register, whose jumps explain themselves. `previous`: the values of the
 * period before, where there are any.
 */
export function checkFigures(
  form: FormVersion,
  items: readonly FormItem[],
  content: ReportContent,
  previous: readonly (number | null)[] | undefined,
  registered: RegisterFigures = {},
): Finding[] {
  return items.flatMap((item) => [
    ...checkRatio(item, content),
    ...checkParts(item, content),
    ...(agrees(item, content, registered) ? [] : checkJump(item, content, previous)),
    ...checkBalance(form, item, content, previous),
    ...checkRegister(item, content, registered),
  ])
}

/** Whether the report says of an indicator what the register says. */
function agrees(
  { indicator, slot, denominatorSlot }: FormItem,
  { values }: ReportContent,
  by: RegisterFigures,
): boolean {
  const said = by[indicator.code]
  if (!said || slot === undefined) return false
  return values[slot] === said.figure && (denominatorSlot === undefined || values[denominatorSlot] === said.of)
}

/** Findings that stand in the way of submitting: hard ones, and jumps that nobody has explained yet. */
export function obstacles(findings: readonly Finding[], content: ReportContent): Finding[] {
  return findings.filter(
    ({ severity, indicator }) => severity === 'hard' || (severity === 'explain' && !content.notes[indicator]),
  )
}

function checkRatio({ indicator, slot, denominatorSlot }: FormItem, content: ReportContent): Finding[] {
  if (slot === undefined || denominatorSlot === undefined) return []
  const numerator = content.values[slot] ?? null
  const denominator = content.values[denominatorSlot] ?? null
  if (numerator === null && denominator === null) return []
  if (numerator === null || denominator === null) {
    return [{ severity: 'hard', code: 'reports.half-a-ratio', indicator: indicator.code, figures: {} }]
  }
  if (numerator <= denominator) return []
  const figures = { numerator, denominator }
  return [{ severity: 'hard', code: 'reports.numerator-over-denominator', indicator: indicator.code, figures }]
}

function checkParts({ indicator, slot }: FormItem, content: ReportContent): Finding[] {
  const given = content.parts[indicator.code]
  if (!indicator.parts || !given || slot === undefined) return []
  const whole = content.values[slot] ?? null
  const sum = sumFigures(indicator.parts.map(({ code }) => given[code] ?? null)) ?? 0
  if (whole === null) {
    return [{ severity: 'hard', code: 'reports.parts-without-whole', indicator: indicator.code, figures: { sum } }]
  }
  if (sum === whole) return []
  return [{ severity: 'hard', code: 'reports.parts-not-whole', indicator: indicator.code, figures: { sum, whole } }]
}

function checkJump(
  item: FormItem,
  content: ReportContent,
  previous: readonly (number | null)[] | undefined,
): Finding[] {
  const { indicator, slot } = item
  if (slot === undefined || item.denominatorSlot !== undefined) return []
  const now = content.values[slot] ?? null
  const before = previous?.[slot] ?? null
  // From 0 there is no percentage to speak of.
  if (now === null || before === null || before === 0) return []
  const change = (now - before) / before
  if (Math.abs(change) <= JUMP) return []
  return [{ severity: 'explain', code: 'reports.jump', indicator: indicator.code, figures: { now, before, change } }]
}

function checkBalance(
  form: FormVersion,
  { indicator, slot }: FormItem,
  content: ReportContent,
  previous: readonly (number | null)[] | undefined,
): Finding[] {
  const { balance } = indicator
  if (!balance || slot === undefined) return []
  const figureOf = (code: string) => {
    const at = itemOf(form, code)?.slot
    return at === undefined ? null : (content.values[at] ?? null)
  }
  const [now, before, plus, minus] = [
    content.values[slot] ?? null,
    previous?.[slot] ?? null,
    figureOf(balance.plus),
    figureOf(balance.minus),
  ]
  if (now === null || before === null || plus === null || minus === null) return []
  const expected = sumFigures([before, plus, -minus]) ?? 0
  const fits = expected === now
  const figures = { now, before, plus, minus, expected }
  return [
    {
      severity: fits ? 'fine' : 'explain',
      code: fits ? 'reports.balance-fits' : 'reports.balance-off',
      indicator: indicator.code,
      figures,
    },
  ]
}

/** What a register says and the report does not, an empty field included, is taken over or explained. */
function checkRegister(item: FormItem, content: ReportContent, registered: RegisterFigures): Finding[] {
  const { code } = item.indicator
  const said = registered[code]
  if (!said) return []
  if (agrees(item, content, registered)) {
    return [{ severity: 'fine', code: 'reports.register-agrees', indicator: code, figures: {} }]
  }
  const { figure, of } = said
  return of === undefined
    ? [{ severity: 'explain', code: 'reports.register-differs', indicator: code, figures: { figure } }]
    : [{ severity: 'explain', code: 'reports.register-differs-of', indicator: code, figures: { figure, of } }]
}

/** Figures of a finding as they are read: `1.234,5`. */
export function writtenFigures(figures: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([name]) => name !== 'change')
      .map(([name, value]) => [name, value < 0 ? `−${formatFigure(-value)}` : formatFigure(value)]),
  )
}
