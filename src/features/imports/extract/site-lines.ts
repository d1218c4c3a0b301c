/**
 * What the pages of one site have in common, see `learnTemplate`. Plain data, to be kept as JSON: the number of pages
 * it was learned from, and fold keys of lines inside and outside of links, sorted. The title of a recent article is a
 * link in everybody's side box, and no link on its own page.
 */
export type Template = { readonly pages: number; readonly linked: readonly string[]; readonly plain: readonly string[] }

const sets = new WeakMap<Template, { linked: ReadonlySet<string>; plain: ReadonlySet<string> }>()

/** Whether a line with that fold key is one of the site's own. */
export function isTemplateLine(template: Template, key: string, isLinked: boolean): boolean {
  let known = sets.get(template)
  if (!known) {
    known = { linked: new Set(template.linked), plain: new Set(template.plain) }
    sets.set(template, known)
  }
  return (isLinked ? known.linked : known.plain).has(key)
}
