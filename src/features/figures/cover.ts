interface Line {
  readonly parent: string
  readonly child: string
}

export interface Cover {
  /** Bodies all of whose subtree is meant, none below another: their stored sums are what is wanted. */
  readonly summed: readonly string[]
  /** Bodies of which only their own reports are meant, because somebody below them is not. */
  readonly alone: readonly string[]
}

/** The fewest sums that make up these bodies and no others, in a tree given by its lines of these bodies. */
export function coverOf(bodies: ReadonlySet<string>, lines: readonly Line[]): Cover {
  const children = Map.groupBy(lines, ({ parent }) => parent)
  const parentOf = new Map(lines.map(({ parent, child }) => [child, parent]))
  const known = new Map<string, boolean>()
  const isComplete = (body: string): boolean => {
    const before = known.get(body)
    if (before !== undefined) return before
    const complete =
      bodies.has(body) && (children.get(body) ?? []).every(({ child }) => bodies.has(child) && isComplete(child))
    known.set(body, complete)
    return complete
  }
  const complete = [...bodies].filter(isComplete)
  return {
    summed: complete.filter((body) => !isComplete(parentOf.get(body) ?? '')),
    alone: [...bodies].filter((body) => !isComplete(body)),
  }
}
