import type { Block } from '#features/articles/index.ts'
import { isAddress } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ExtractedBlock, ExtractedLink, Extraction } from '../extract/extraction.ts'
import type { Byline, BylineRole, Sentence } from '../extract/parsed-article.ts'
import { type KeptFiles, lastPart } from './kept-files.ts'

/** An article as a page would make it, before anybody chose a section or changed a word. */
export interface DraftedContent {
  readonly title: string
  /** The day of change the page states; absent when it states none. */
  readonly updatedOn?: IsoDate | undefined
  readonly byline: string
  readonly blocks: readonly Block[]
}

const LABELS: Readonly<Record<BylineRole, string>> = { author: '', photo: 'ảnh: ', source: 'nguồn: ', via: 'theo ' }

/**
 * The page’s own words as an article’s, nothing added. A picture or document that did not come with the page leaves its
 * caption or name behind, and a warning; so does one without a description.
 */
export function draftedContent(extraction: Extraction, files: KeptFiles) {
  const warnings: Sentence[] = []
  const blocks = extraction.blocks.flatMap((block) => draftedBlock(block, extraction.address, files, warnings))
  const content: DraftedContent = {
    title: extraction.title,
    updatedOn: extraction.updatedAt?.date,
    byline: bylineText(extraction.bylines),
    blocks,
  }
  return { content, warnings }
}

function draftedBlock(
  block: ExtractedBlock,
  address: string | undefined,
  files: KeptFiles,
  warnings: Sentence[],
): Block[] {
  if (block.kind === 'paragraph') {
    const links = (block.links ?? []).flatMap((link) => resolved(link, address))
    return [{ kind: 'paragraph', text: block.text, ...(links.length > 0 && { links }) }]
  }
  if (block.kind === 'picture') return picture(block, files, warnings)
  if (block.kind === 'attachment') return attachment(block, files, warnings)
  return [block]
}

function picture(
  { src, alt, caption }: Extract<ExtractedBlock, { kind: 'picture' }>,
  files: KeptFiles,
  warnings: Sentence[],
): Block[] {
  const name = lastPart(src)
  const kept = files[name]
  if (kept && 'id' in kept && kept.isPicture) {
    const words = alt || caption
    if (!words) {
      warnings.push({
        vi: `Ảnh “${name}” chưa có lời mô tả; hãy viết cho người không nhìn thấy ảnh.`,
        en: `The picture “${name}” has no description; write one for those who cannot see it.`,
      })
    }
    return [{ kind: 'picture', file: kept.id, alt: words, caption }]
  }
  warnings.push(missing(name, kept))
  return caption ? [{ kind: 'paragraph', text: caption }] : []
}

function attachment(
  { href, name }: Extract<ExtractedBlock, { kind: 'attachment' }>,
  files: KeptFiles,
  warnings: Sentence[],
): Block[] {
  const kept = files[lastPart(href)]
  if (kept && 'id' in kept) return [{ kind: 'attachment', file: kept.id, name: name || kept.name }]
  warnings.push(missing(lastPart(href), kept))
  return name ? [{ kind: 'paragraph', text: name }] : []
}

function missing(name: string, kept: KeptFiles[string] | undefined): Sentence {
  if (kept && 'refused' in kept) {
    const { vi, en } = kept.refused
    return { vi: `Tệp “${name}” không nhận được: ${vi}`, en: `The file “${name}” was not taken: ${en}` }
  }
  return {
    vi: `Tệp “${name}” không đi kèm trang đã lưu nên không có trong bài.`,
    en: `The file “${name}” did not come with the saved page, so the article is without it.`,
  }
}

/** A link that leads somewhere: within the old portal as a path, which its redirects know; elsewhere whole. */
function resolved({ from, to, href }: ExtractedLink, address: string | undefined): ExtractedLink[] {
  if (isAddress(href) || !address || !URL.canParse(href, address)) return isAddress(href) ? [{ from, to, href }] : []
  const url = new URL(href, address)
  const whole = url.host === new URL(address).host ? url.pathname + url.search : url.href
  return isAddress(whole) ? [{ from, to, href: whole }] : []
}

/** `Ngọc Oánh`, `Ngọc Oánh, ảnh: Lò Văn Ín`: authors bare, every other part with its label. */
function bylineText(bylines: readonly Byline[]): string {
  const text = bylines.map(({ name, role }) => LABELS[role] + name).join(', ')
  return (text.charAt(0).toUpperCase() + text.slice(1)).slice(0, 200)
}
