import { fold } from '#kernel/vietnamese.ts'
import type { LineKind } from '../decree/line.ts'
import { KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'

/** Words for the kinds beside those of the form. */
const OTHER_WORDS: Readonly<Partial<Record<LineKind, readonly string[]>>> = {
  merge: ['sap nhap', 'hop nhat', 'nhap vao'],
  split: ['tach', 'chia tach'],
  move: ['chuyen', 'chuyen truc thuoc'],
  'change-line': ['doi nganh doc'],
  establish: ['lap'],
  coordinate: ['dong gui', 'phoi hop'],
  'stop-coordinating': ['thoi dong gui', 'thoi phoi hop'],
}

const KIND_BY_WORD: ReadonlyMap<string, LineKind> = new Map(
  KINDS.flatMap((kind) => {
    const { vi, en } = reorganisationsMessages[`reorganisations.kind-${kind}`]
    return [kind, fold(vi), fold(en), ...(OTHER_WORDS[kind] ?? [])].map((word): [string, LineKind] => [word, kind])
  }),
)

/** The kind that a cell names, in either language or by its code; undefined when it is none. */
export function readKind(cell: string): LineKind | undefined {
  return KIND_BY_WORD.get(fold(cell.slice(0, LONGEST)))
}

const LONGEST = 60
