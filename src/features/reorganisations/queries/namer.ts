import type { DecreePlan } from '../decree/planned.ts'
import type { TreeState } from '../decree/tree-state.ts'

/** What bodies are called before a decree and after it; a body that is established, by its key. */
export function namer({ established, renamed }: DecreePlan, { standing }: TreeState) {
  return {
    before: (ref: string) => standing.get(ref)?.name ?? ref,
    after: (ref: string) => established.get(ref)?.name || renamed.get(ref)?.name || standing.get(ref)?.name || ref,
  }
}
