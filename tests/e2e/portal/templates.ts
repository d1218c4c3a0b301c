/** Parts of an address that name one thing among many; two addresses that differ only there are of one template. */
const ONE_OF_MANY = /^\/(tin|chuyen-muc|trang|van-ban|chu-de|tac-gia|to-chuc|hoi-nghi|luu-tru|bo-suu-tap)\/[^/]+/
/** Answers that are no pages, and the side behind sign-in. */
const NO_PAGE = /^\/(lam-viec|dang-nhap|assets|tep|api)\b|\.(xml|json|txt|css|js|svg|ics|html|csv|pdf|docx)$/
const MOST = 400

/**
 * One address of every kind of page a reader can reach from the home page, found by following links as a reader would, then those that
 * no link leads to. A page of a kind that is new is found without being named here.
 */
export async function listTemplates(address: string, more: readonly string[] = []): Promise<string[]> {
  const found = new Map<string, string>()
  const waiting = ['/', '/khong-co-trang-nay', '/tuy-chon', '/tim-kiem?q=hoi+nghi', ...more]
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined && seen.size < MOST; path = waiting.shift()) {
    const kind = kindOf(path)
    const isNew = !found.has(kind)
    if (isNew) found.set(kind, path)
    else if (!kind.startsWith('/tin/*')) continue
    for (const link of await linksOf(address, path)) {
      if (seen.has(link)) continue
      seen.add(link)
      waiting.push(link)
    }
  }
  return [...found.values()]
}

function kindOf(path: string): string {
  const { pathname, search } = new URL(path, 'http://portal')
  return pathname.replace(ONE_OF_MANY, '/$1/*') + (search && pathname === '/tim-kiem' ? '?' : '')
}

async function linksOf(address: string, path: string): Promise<string[]> {
  const answer = await fetch(new URL(path, address))
  const html = await answer.text()
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].flatMap(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), new URL(path, address))
    if (url.origin !== new URL(address).origin || NO_PAGE.test(url.pathname)) return []
    return [url.pathname]
  })
}
