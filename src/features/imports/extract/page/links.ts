import { nfc } from '#kernel/vietnamese.ts'
import type { ExtractedLink } from '../extraction.ts'
import { isDocumentAddress } from '../html/address.ts'
import type { PageLine } from '../html/page.ts'

/** The links of a paragraph made of these lines, and the document it offers when it is nothing but that link. */
export function linksOf(lines: readonly PageLine[]): { links: ExtractedLink[]; attachment?: string } {
  const links: ExtractedLink[] = []
  let before = ''
  for (const line of lines) {
    if (before !== '') before += ' '
    for (const [index, run] of line.runs.entries()) {
      if (!run.href) continue
      const to = Math.min(line.runs[index + 1]?.at ?? line.text.length, line.text.length)
      addLink(links, before + line.text.slice(0, run.at), line.text.slice(run.at, to), run.href)
    }
    before += line.text
  }
  const [only, ...others] = links
  const chars = lines.reduce((sum, { linked, chars: all }) => sum + all - linked, 0)
  if (only && others.length === 0 && isDocumentAddress(only.href) && chars <= 3) return { links, attachment: only.href }
  return { links }
}

/** Offsets count in composed text; white space at the edges is not part of a link; touching stretches are one link. */
function addLink(links: ExtractedLink[], before: string, words: string, href: string): void {
  const start = before + (/^\s*/.exec(words)?.[0] ?? '')
  const from = nfc(start).length
  const to = nfc((before + words).trimEnd()).length
  const last = links.at(-1)
  if (last && last.href === href && from - last.to <= 1) last.to = Math.max(last.to, to)
  else if (to > from && from >= (last?.to ?? 0)) links.push({ from, to, href })
}
