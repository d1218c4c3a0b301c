import { listSignedFigures } from '#features/consolidation/index.ts'
import { type PeriodCode, periodsBetween } from '#kernel/period.ts'
import type { Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuseFields } from '#platform/problem.ts'
import type { Block } from '../blocks.ts'
import { type FigureBlock, withoutSmallCounts } from './figure.ts'

/** Three years of quarters: more cannot be read on a telephone. */
const MOST_PERIODS = 12

/**
 * Gives every figure of a text what the signed reports say of it, for the body the text is written for or the nearest above it that
 * signs. Nothing is typed again, and what is saved stays as it is when a later report is signed. Refuses `invalid`, every figure at
 * once: an indicator that is not there or is internal, periods in the wrong order or too many, no signed report among them.
 */
export async function resolveFigures(
  tx: Tx,
  path: readonly string[],
  blocks: readonly Block[],
  field = '/body',
): Promise<Block[]> {
  const problems: FieldProblem[] = []
  const resolved: Block[] = []
  for (const block of blocks) {
    if (block.kind !== 'figure') {
      resolved.push(block)
      continue
    }
    const found = await resolveOne(tx, path, block)
    if (typeof found === 'string') problems.push({ path: field, code: found, params: paramsOf(block) })
    else resolved.push(found)
  }
  refuseFields('input.invalid', problems)
  return resolved
}

function paramsOf({ indicator, from, to }: FigureBlock) {
  return { indicator, from, to }
}

async function resolveOne(tx: Tx, path: readonly string[], block: FigureBlock): Promise<FigureBlock | string> {
  const { indicator, from, to, form } = block
  const periods = periodsBetween(from as PeriodCode, to as PeriodCode)
  if (periods.length === 0) return 'articles.figure-periods'
  if (periods.length > MOST_PERIODS) return 'articles.figure-too-many'
  const found = await listSignedFigures(tx, { path, indicator, from, to })
  if (!found) return 'articles.figure-unknown'
  if (found.points.length === 0) return 'articles.figure-unsigned'
  const points = found.points.map((point) => withoutSmallCounts(point, found.unit))
  return { kind: 'figure', indicator, from, to, form, data: { ...found, points } }
}
