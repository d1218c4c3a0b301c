import type { PublishedArticle } from './queries/find-published-article.ts'

/** schema.org NewsArticle as the text of a data block; `<` is escaped, so that no title can end the block. */
export function newsArticle(article: PublishedArticle, address: string, publisher: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.firstPublishedAt,
    dateModified: article.updatedOn,
    inLanguage: 'vi',
    articleSection: article.section.name.vi,
    mainEntityOfPage: address,
    ...(article.byline && { author: { '@type': 'Person', name: article.byline } }),
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
