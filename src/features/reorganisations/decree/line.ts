import * as z from 'zod'

const AREA_LINE_KINDS = [
  'establish-area',
  'rename-area',
  'merge-area',
  'split-area',
  'move-area',
  'dissolve-area',
] as const
export type AreaLineKind = (typeof AREA_LINE_KINDS)[number]

const LINE_KINDS = [
  'establish',
  'rename',
  'merge',
  'split',
  'move',
  'change-line',
  'dissolve',
  'coordinate',
  'stop-coordinating',
  ...AREA_LINE_KINDS,
] as const
export type LineKind = (typeof LINE_KINDS)[number]

const words = (max: number) => z.string().trim().max(max, 'input.too-long').default('')

/**
 * One line of a decree as it is composed, also an unfinished one: what a kind does not need is empty. A body is named by
 * its id, or by the key of an `establish` line of the same decree.
 *
 * - `establish`: `key`, the words of the new body, `parent` (territory) and `lineParent`, both may be empty
 * - `rename`: `body`, the words that change
 * - `merge`: `body` closes and goes up in `to`
 * - `split`: `share` of `body` goes to `to`; the body itself may be one of them and then goes on
 * - `move`: `body` comes under `to` on the territory axis; `change-line`: under `to`, or nobody, along its own line
 * - `dissolve`: `body` closes; `to`, when given, takes over what was left open
 * - `coordinate`, `stop-coordinating`: `to` gets, no longer gets, copies of what `body` reports
 *
 * Lines about areas name areas in `body`, `to` and `parent`, by id or by the key of an `establish-area` line, which `areaId` of a line about
 * a body may name, too:
 * - `establish-area`: `key`, `name`, `areaKind`, `parent`, which may be empty; `rename-area`: `body`, `name` or `areaKind`
 * - `merge-area`, `dissolve-area`: `body` ends, and what lies in it comes to lie in `to`, which may be empty when it is dissolved
 * - `split-area`: one line for each `to`; the area itself may be one of them and then goes on
 * - `move-area`: `body` comes to lie in `to`
 */
export const decreeLine = z.object({
  kind: z.enum(LINE_KINDS, 'input.required'),
  key: words(60),
  body: words(60),
  to: words(60),
  /** From 0 to 1, in millionths at the finest; of `split` only. */
  share: z.number('reorganisations.share-number').optional(),
  /** Of `split`: this part takes over what was left open. */
  heir: z.boolean().default(false),
  name: words(300),
  shortName: words(100),
  symbol: words(40),
  organisationKind: words(60),
  areaId: words(60),
  officePhone: words(40),
  areaKind: words(20),
  parent: words(60),
  lineParent: words(60),
})
/** The most lines of one decree: that of July 2025, for the whole country, had some 14,000. */
export const MOST_LINES = 20_000

export type DecreeLine = z.output<typeof decreeLine>

/** Whether a line is about an area, not a body. */
export function isAreaLine(line: DecreeLine): line is DecreeLine & { readonly kind: AreaLineKind } {
  return (AREA_LINE_KINDS as readonly string[]).includes(line.kind)
}
