/** Reads rendered markup the way a browser and a screen reader would, and lists what they would stumble over. */

/** An opening tag: its name and attributes in lower case, values as they are written in the markup. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The opening tags of markup written by `react-dom/server`, which quotes and escapes every attribute. */
export function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key.toLowerCase(), value]),
      ),
    }),
  )
}

/** Anything the content security policy would refuse. */
function refusedByPolicy(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ name, attributes }) => [
    ...(name === 'script' || name === 'style' ? [`<${name}> in the markup`] : []),
    ...Object.keys(attributes)
      .filter((key) => key === 'style' || key.startsWith('on'))
      .map((key) => `${key}= on <${name}>`),
  ])
}

/** Ids used twice, and references to ids that are not there. */
function brokenReferences(tags: readonly Tag[]): readonly string[] {
  const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `id ${id} used twice`)
  const dangling = tags.flatMap(({ name, attributes }) =>
    ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((key) =>
      (attributes[key] ?? '')
        .split(' ')
        .filter((id) => id !== '' && !ids.includes(id))
        .map((id) => `${key} of <${name}> refers to ${id}, which is not there`),
    ),
  )
  return [...twice, ...dangling]
}

/** Controls, drawings and regions without an accessible name. */
function nameless(tags: readonly Tag[]): readonly string[] {
  const labelled = new Set(tags.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.for))
  return tags.flatMap(({ name, attributes }) => {
    const named = attributes['aria-label'] !== undefined || attributes['aria-labelledby'] !== undefined
    const control = ['input', 'select', 'textarea'].includes(name) && attributes.type !== 'hidden'
    if (control && !named && !labelled.has(attributes.id)) return [`<${name} name="${attributes.name}"> unnamed`]
    if (['nav', 'section', 'aside', 'progress'].includes(name) && !named) return [`<${name}> unnamed`]
    if (name === 'svg' && attributes['aria-hidden'] !== 'true' && !named) return ['<svg> neither hidden nor named']
    if (name === 'img' && attributes.alt === undefined) return ['<img> without alt']
    if (name === 'button' && attributes.type === undefined) return ['<button> without type']
    return Number(attributes.tabindex ?? 0) > 0 ? [`<${name}> moves itself forward in the tab order`] : []
  })
}

/** Links, buttons and headings with nothing in them to read. */
function wordless(html: string): readonly string[] {
  return [...html.matchAll(/<(a|button|h[1-6]|th|legend|summary|label)\b([^>]*)>([\s\S]*?)<\/\1>/g)]
    .filter(([, , attributes = '']) => !attributes.includes('aria-label='))
    .filter(([, , , inner = '']) => inner.replaceAll(/<[^>]*>/g, '').trim() === '')
    .map(([, name]) => `<${name}> without words`)
}

/**
 * Faults of a piece of server-rendered markup, each as a sentence; an empty list when there are none. Reads structure
 * only: contrast, order and sense are for other tests and for people.
 */
export function faultsOf(html: string): readonly string[] {
  const tags = tagsOf(html)
  return [...refusedByPolicy(tags), ...brokenReferences(tags), ...nameless(tags), ...wordless(html)]
}
