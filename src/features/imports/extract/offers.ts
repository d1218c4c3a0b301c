import type { ExtractedAttachment, ExtractedBlock, ExtractedImage } from './extraction.ts'
import { isDocumentAddress } from './html/address.ts'

export function picturesIn(blocks: readonly ExtractedBlock[]): ExtractedImage[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'picture' ? [{ src: block.src, alt: block.alt, caption: block.caption, block: index }] : [],
  )
}

/** The documents that blocks are or link to. */
export function offersIn(blocks: readonly ExtractedBlock[]): ExtractedAttachment[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'attachment') return [{ href: block.href, name: block.name, block: index }]
    if (block.kind !== 'paragraph') return []
    const links = block.links?.filter(({ href }) => isDocumentAddress(href)) ?? []
    return links.map(({ href, from, to }) => ({ href, name: block.text.slice(from, to), block: index }))
  })
}
