import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'

/** One article of a feed; addresses are absolute. */
export interface FeedItem {
  /** The public id, which stays when an address changes. */
  readonly id: string
  readonly title: string
  readonly address: string
  readonly summary: string
  /** The whole text as HTML of our own making. */
  readonly html: string
  readonly byline: string
  readonly section: string
  readonly publishedAt: Date
  readonly modifiedAt: Date
}

/** A feed of the portal or of one section, in Vietnamese; the newest item first. */
export interface Feed {
  readonly title: string
  /** The page it is the feed of. */
  readonly home: string
  /** Where the feed itself is found, in the form that is asked for. */
  readonly self: string
  readonly items: readonly FeedItem[]
  /** When the newest change was published; of an empty feed, any fixed moment. */
  readonly modifiedAt: Date
}

export const FEED_FORMS = {
  'rss.xml': { type: 'application/rss+xml', compose: composeRss },
  'atom.xml': { type: 'application/atom+xml', compose: composeAtom },
  'feed.json': { type: 'application/feed+json', compose: composeJson },
} as const satisfies Record<string, { type: string; compose(feed: Feed): string }>

export type FeedName = keyof typeof FEED_FORMS

/** RSS 2.0 with the whole text. Ids are `tag:` URIs (RFC 4151). */
function composeRss({ title, home, self, items, modifiedAt }: Feed): string {
  return generateRssFeed({
    title: xmlText(title),
    link: home,
    description: xmlText(title),
    language: 'vi',
    lastBuildDate: modifiedAt,
    atom: { links: [{ href: self, rel: 'self', type: FEED_FORMS['rss.xml'].type }] },
    items: items.map((item) => ({
      title: xmlText(item.title),
      link: item.address,
      guid: { value: tagOf(item), isPermaLink: false },
      pubDate: item.publishedAt,
      description: xmlText(item.summary),
      content: { encoded: xmlText(item.html) },
      categories: [{ name: xmlText(item.section) }],
      ...(item.byline && { dc: { creators: [xmlText(item.byline)] } }),
    })),
  })
}

/** Atom 1.0 (RFC 4287): `published` is the first time readers saw the article, `updated` the last change. */
function composeAtom({ title, home, self, items, modifiedAt }: Feed): string {
  return generateAtomFeed({
    id: home,
    title: { value: xmlText(title) },
    updated: modifiedAt,
    xml: { lang: 'vi' },
    links: [
      { href: self, rel: 'self', type: FEED_FORMS['atom.xml'].type },
      { href: home, rel: 'alternate', type: 'text/html' },
    ],
    entries: items.map((item) => ({
      id: tagOf(item),
      title: { value: xmlText(item.title) },
      updated: item.modifiedAt,
      published: item.publishedAt,
      links: [{ href: item.address, rel: 'alternate', type: 'text/html' }],
      summary: { value: xmlText(item.summary) },
      content: { value: xmlText(item.html), type: 'html' },
      categories: [{ term: xmlText(item.section) }],
      authors: [{ name: xmlText(item.byline || title) }],
    })),
  })
}

/** JSON Feed 1.1. */
function composeJson({ title, home, self, items }: Feed): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: home,
    feed_url: self,
    language: 'vi',
    items: items.map((item) => ({
      id: tagOf(item),
      url: item.address,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.publishedAt,
      date_modified: item.modifiedAt,
      tags: [item.section],
      ...(item.byline && { authors: [{ name: item.byline }] }),
    })),
  })
  return JSON.stringify(feed)
}

/** `tag:danvan.example,2024-10-05:tin/1z`: the same whatever happens to title and address. */
function tagOf({ id, address, publishedAt }: FeedItem): string {
  return `tag:${new URL(address).hostname},${publishedAt.toISOString().slice(0, 10)}:tin/${id}`
}

/** Without the characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
