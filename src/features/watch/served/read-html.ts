/** One element's start: its name in lower case, and its attributes, decoded. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** A page as a browser would take it apart: what it shows, and what it loads or leads to. */
export interface ReadPage {
  readonly tags: readonly Tag[]
  /** All text that is shown, and the same without its white space. */
  readonly words: string
  readonly text: string
  /** What stands between the tags of each script. */
  readonly scripts: readonly { readonly tag: Tag; readonly body: string }[]
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g
/** Elements whose inside is no mark-up. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'xmp'])

/**
 * Reads mark-up of any origin without trusting it to be well formed: quoted or bare attributes, any case, comments. It
 * need not agree with a browser on broken pages; ours are not, so a broken one differs in its text anyway.
 */
export function readHtml(html: string): ReadPage {
  const tags: Tag[] = []
  const scripts: { tag: Tag; body: string }[] = []
  let text = ''
  let at = 0
  TAG.lastIndex = 0
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    text += html.slice(at, found.index)
    at = TAG.lastIndex
    const name = found[1]?.toLowerCase()
    if (name === undefined || found[0].startsWith('</')) continue
    const tag: Tag = { name, attributes: readAttributes(found[2] ?? '') }
    tags.push(tag)
    if (!RAW.has(name)) continue
    const close = new RegExp(`</${name}[\\s/>]`, 'gi')
    close.lastIndex = at
    const end = close.exec(html)?.index ?? html.length
    const body = html.slice(at, end)
    if (name === 'script') scripts.push({ tag, body })
    else if (name !== 'style') text += body
    at = end
    TAG.lastIndex = end
  }
  const words = decodeEntities(text + html.slice(at)).normalize('NFC')
  return { tags, words, text: squeeze(words), scripts }
}

/** Text without white space, in NFC: how two texts are compared. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u200b]+/g, '')
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare ?? ''
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), decodeEntities(value))
  }
  return attributes
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
