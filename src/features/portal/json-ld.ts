import type { PublishedArticle } from './queries/find-published-article.ts'

export interface MachineFacts {
  /** The article's address in full. */
  readonly address: string
  readonly publisher: string
}

/** schema.org NewsArticle and the way to it from the home page, as the text of a data block. */
export function articleData(article: PublishedArticle, { address, publisher }: MachineFacts): string {
  const inFull = (href: string) => new URL(href, address).href
  const pictures = picturesOf(article).map(({ href }) => inFull(href))
  const news = {
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.description,
    ...(pictures.length > 0 && { image: pictures }),
    datePublished: inVietnam(article.firstPublishedAt),
    dateModified: inVietnam(article.publishedAt),
    ...(article.corrections.length > 0 && { correction: article.corrections.map(correctionComment) }),
    inLanguage: 'vi',
    articleSection: article.section.name.vi,
    mainEntityOfPage: address,
    isAccessibleForFree: true,
    ...(article.byline && { author: { '@type': 'Person', name: article.byline } }),
    publisher: { '@type': 'GovernmentOrganization', name: publisher, url: inFull('/') },
  }
  const steps = [
    { name: publisher, item: inFull('/') },
    { name: article.section.name.vi, item: inFull(`/chuyen-muc/${article.section.slug}`) },
    { name: article.title, item: address },
  ]
  const path = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  }
  return dataBlock([news, path])
}

/** schema.org CorrectionComment: what was wrong, and when readers were told. */
function correctionComment({ at, text }: PublishedArticle['corrections'][number]) {
  return { '@type': 'CorrectionComment', text, datePublished: inVietnam(at) }
}

/** schema.org WebSite of the home page, with where it is searched. */
export function siteData({ address, publisher }: MachineFacts): string {
  const search = new URL('/tim-kiem', address).href
  const action = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={q}` },
    'query-input': 'required name=q',
  }
  return dataBlock([{ '@type': 'WebSite', name: publisher, url: address, inLanguage: 'vi', potentialAction: action }])
}

/** The pictures of an article, in its order. */
export function picturesOf({ blocks, files }: Pick<PublishedArticle, 'blocks' | 'files'>) {
  return blocks.flatMap((block) => {
    const file = block.kind === 'picture' ? files[block.file] : undefined
    return block.kind === 'picture' && file ? [{ ...file, alt: block.alt }] : []
  })
}

/** `2024-10-05T09:00:00+07:00`: an instant by the clock of Vietnam, which has known no other offset since 1975. */
export function inVietnam(instant: Date): string {
  return `${new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
}

/** `<` is escaped, so that no title can end the block. */
function dataBlock(graph: readonly object[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}
