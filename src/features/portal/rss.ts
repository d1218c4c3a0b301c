/** One item of the feed; `address` is absolute. */
export interface FeedItem {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly description: string
  readonly publishedAt: Date
}

export interface Feed {
  readonly title: string
  readonly address: string
  readonly items: readonly FeedItem[]
}

/** RSS 2.0, in Vietnamese. Ids are `tag:` URIs (RFC 4151) that stay when an address changes. */
export function composeRss({ title, address, items }: Feed): string {
  const host = new URL(address).hostname
  const channel = [
    element('title', title),
    element('link', address),
    element('description', title),
    element('language', 'vi'),
    ...items.map((item) => composeItem(item, host)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n${channel.join('\n')}\n</channel></rss>\n`
}

function composeItem({ id, title, address, description, publishedAt }: FeedItem, host: string): string {
  const tag = `tag:${host},${publishedAt.toISOString().slice(0, 10)}:tin/${id}`
  const parts = [
    element('title', title),
    element('link', address),
    element('guid isPermaLink="false"', tag),
    element('pubDate', publishedAt.toUTCString()),
    element('description', description),
  ]
  return `<item>${parts.join('')}</item>`
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name.split(' ')[0]}>`
}

/** Also drops what XML 1.0 cannot hold. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}
