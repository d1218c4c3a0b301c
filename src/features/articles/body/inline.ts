import { type Block, isAddress, type Link } from '../blocks.ts'

const LINK = /\\([\\[\]()|"#>@!.{-])|\[((?:[^[\]\\]|\\.)+)\]\(([^()\s]+)\)/g

/** A paragraph with its links; what only looks like a link stays as it is typed. */
export function readInline(typed: string): Extract<Block, { kind: 'paragraph' }> {
  let text = ''
  let at = 0
  const links: Link[] = []
  for (const match of typed.matchAll(LINK)) {
    const [whole, escaped, words = '', href = ''] = match
    if (escaped === undefined && !isAddress(href)) continue
    text += typed.slice(at, match.index)
    const inner = escaped ?? unescaped(words)
    if (escaped === undefined) links.push({ from: text.length, to: text.length + inner.length, href })
    text += inner
    at = match.index + whole.length
  }
  text += typed.slice(at)
  return { kind: 'paragraph', text, ...(links.length > 0 && { links }) }
}

/** Signs after a `\` as words. */
export function unescaped(text: string): string {
  return text.replace(/\\([\\[\]()|"#>@!.{-])/g, '$1')
}

/** Text in which none of the given signs is read as one, and no `\` takes the sign after it for itself. */
export function escaped(text: string, signs = /(?!)/g): string {
  return text.replace(/\\(?=[\\[\]()|"#>@!.{-]|$)/g, '\\\\').replace(signs, '\\$&')
}

/** A paragraph as it is typed. */
export function printInline({ text, links = [] }: Extract<Block, { kind: 'paragraph' }>): string {
  let typed = ''
  let at = 0
  for (const { from, to, href } of links) {
    typed += plain(text.slice(at, from))
    typed += `[${escaped(text.slice(from, to), /[[\]]/g)}](${href})`
    at = to
  }
  return typed + plain(text.slice(at))
}

/** A bracket is a word unless it could begin a link. */
function plain(text: string): string {
  return escaped(text, /\[(?=[^\]]*\]\()/g)
}
