import type { ArticleContent } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Byline, BylineRole, ParsedArticle } from './extract/parsed-article.ts'

const LABELS: Readonly<Record<BylineRole, string>> = { author: '', photo: 'ảnh: ', source: 'nguồn: ', via: 'theo ' }

/**
 * The content of an article that was taken apart: its own words, nothing added. When the page states no date of change,
 * it is the day of the import, which is when this text last changed here.
 */
export function importedContent(parsed: ParsedArticle, sectionId: string, today: IsoDate): ArticleContent {
  return {
    sectionId,
    title: parsed.title,
    updatedOn: parsed.updatedOn ?? today,
    blocks: parsed.paragraphs.map((text) => ({ kind: 'paragraph', text })),
    byline: bylineText(parsed.bylines),
    facts: [],
  }
}

/** `Ngọc Oánh`, `Ngọc Oánh, ảnh: Lò Văn Ín`: authors bare, every other part with its label. */
function bylineText(bylines: readonly Byline[]): string {
  const text = bylines.map(({ name, role }) => LABELS[role] + name).join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
