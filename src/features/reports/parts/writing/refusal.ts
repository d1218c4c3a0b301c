import type { Refused } from '#platform/http/page.ts'
import type { Conflict } from '../../write-content.ts'

/** Places that somebody else saved in between, with who and when. */
export interface Conflicts {
  readonly conflicts: readonly Conflict[]
  readonly by: string
  readonly at: string
}

/** The field a refusal's pointer names: `/changes/f.B01` is the input `f.B01`, `/confirmed` the input `confirmed`. */
export function fieldOf(path: string): string {
  return path.replace('/changes/', '').replace(/^\//, '')
}

/** What is wrong with each field, by its name. */
export function errorsByField(refused: Refused | undefined): Record<string, string> {
  return Object.fromEntries((refused?.problem.fields ?? []).map(({ path, sentence }) => [fieldOf(path), sentence]))
}

/** The places two people changed, when that is why nothing was saved. */
export function conflictsOf(refused: Refused | undefined): Conflicts | undefined {
  return refused?.problem.kind === 'stale' ? (refused.problem.context as Conflicts | undefined) : undefined
}
