import { formatFigure, formatPercent } from '#kernel/number.ts'
import type { FigureCell } from './cells.ts'
import type { figuresMessages } from './messages.ts'

type Key = keyof typeof figuresMessages

export interface WrittenCell {
  /** The figure as it is read; empty when there is none. */
  readonly figure: string
  /** Both figures of a ratio, `412/418`. */
  readonly parts: string | undefined
  /** Key of the words that explain the figure, or stand for it. */
  readonly words: Extract<Key, `figures.${Exclude<FigureCell['kind'], 'figure'> | 'shared'}`> | undefined
}

/** A cell in figures and words. */
export function writtenCell(cell: FigureCell): WrittenCell {
  if (cell.kind !== 'figure') return { figure: '', parts: undefined, words: `figures.${cell.kind}` }
  const { value, denominator, shared } = cell
  const words = shared ? 'figures.shared' : undefined
  if (denominator === undefined) return { figure: formatFigure(value), parts: undefined, words }
  return {
    figure: formatPercent(value, denominator) ?? '',
    parts: `${formatFigure(value)}/${formatFigure(denominator)}`,
    words,
  }
}
