import { xmlText } from './feed.ts'

/** A page for search engines; `address` is absolute. */
export interface SitemapPage {
  readonly address: string
  /** When it was last changed; absent when nothing says so. */
  readonly modifiedAt?: Date | undefined
}

export interface NewsPage extends SitemapPage {
  readonly title: string
  readonly publishedAt: Date
}

/** No sitemap may hold more (sitemaps.org, protocol 0.9). */
export const MOST_PAGES = 50_000
/** No news sitemap may hold more, and nothing older than two days (Google News sitemaps). */
export const MOST_NEWS = 1000
export const NEWS_DAYS = 2

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Cut into as many sitemaps as are needed; none for nothing. */
export function partsOf(pages: readonly SitemapPage[]): SitemapPage[][] {
  const parts = Math.ceil(pages.length / MOST_PAGES)
  return Array.from({ length: parts }, (_, at) => pages.slice(at * MOST_PAGES, (at + 1) * MOST_PAGES))
}

/** The list of sitemaps. */
export function composeIndex(sitemaps: readonly SitemapPage[]): string {
  return xml(
    'sitemapindex',
    `xmlns="${NAMESPACE}"`,
    sitemaps.map((one) => `<sitemap>${place(one)}</sitemap>`),
  )
}

export function composeSitemap(pages: readonly SitemapPage[]): string {
  return xml(
    'urlset',
    `xmlns="${NAMESPACE}"`,
    pages.map((one) => `<url>${place(one)}</url>`),
  )
}

/** News of the last two days, for search engines that list news. `publication`: the portal's name. */
export function composeNews(publication: string, pages: readonly NewsPage[]): string {
  const attributes = `xmlns="${NAMESPACE}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`
  const items = pages.map((page) => {
    const name = element(
      'news:publication',
      element('news:name', escaped(publication)) + element('news:language', 'vi'),
    )
    const date = element('news:publication_date', page.publishedAt.toISOString())
    return element('url', place(page) + element('news:news', name + date + element('news:title', escaped(page.title))))
  })
  return xml('urlset', attributes, items)
}

function place({ address, modifiedAt }: SitemapPage): string {
  return element('loc', escaped(address)) + (modifiedAt ? element('lastmod', modifiedAt.toISOString()) : '')
}

function xml(root: string, attributes: string, children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${attributes}>\n${children.join('\n')}\n</${root}>\n`
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
