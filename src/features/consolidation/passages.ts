/** Words of one report in one section, with where they come from. */
export interface Passage {
  readonly organisationId: string
  readonly source: string
  readonly reportId: string
  readonly approved: boolean
  readonly text: string
  /** Others who sent the same words; they fold under this one. */
  readonly alike: readonly string[]
}

export interface Source {
  readonly organisationId: string
  readonly parentId: string | undefined
  readonly name: string
  readonly report:
    | { readonly id: string; readonly approved: boolean; readonly narrative: Readonly<Record<string, string>> }
    | undefined
}

/**
 * The words to compile in a section for the body `rootId`: from each body below it the nearest handed-in words, that is a
 * child's own, or, while the child has sent none, those of the bodies below it. Equal passages are shown once.
 */
export function gatherPassages(sources: readonly Source[], rootId: string, section: string): Passage[] {
  const children = Map.groupBy(sources, (source) => source.parentId)
  const nearest = (source: Source): Passage[] => {
    const text = source.report?.narrative[section]?.trim()
    if (source.report && text) {
      const { id, approved } = source.report
      return [{ organisationId: source.organisationId, source: source.name, reportId: id, approved, text, alike: [] }]
    }
    return (children.get(source.organisationId) ?? []).flatMap(nearest)
  }
  return foldAlike((children.get(rootId) ?? []).flatMap(nearest))
}

function foldAlike(passages: readonly Passage[]): Passage[] {
  const groups = Map.groupBy(passages, ({ text }) => text.toLocaleLowerCase('vi').replaceAll(/\s+/g, ' '))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, alike: others.map(({ source }) => source) }] : [],
  )
}
