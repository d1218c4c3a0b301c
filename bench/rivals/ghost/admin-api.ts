import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Article } from '../../portal/articles.ts'

const MOST_TRIES = 5
const PAUSE = 500
const OWNER = { name: 'Bench', email: 'bench@example.com', blogTitle: 'Cổng thông tin' }

/** The pictures a new site shows come from ghost.org, which is out of reach here: they are taken away, so that they count for nothing. */
const SETTINGS = [
  { key: 'locale', value: 'vi' },
  { key: 'timezone', value: 'Asia/Ho_Chi_Minh' },
  { key: 'cover_image', value: '' },
]

/** Sets the site up as its owner would, in Vietnamese, and publishes the articles. Gives their paths by title. */
export async function publishInGhost(address: string, articles: readonly Article[]): Promise<Map<string, string>> {
  const password = randomBytes(16).toString('hex')
  const owner = { ...OWNER, password }
  await call(address, 'POST', 'authentication/setup/', { setup: [owner] })
  const cookie = await signIn(address, { username: owner.email, password })
  await call(address, 'PUT', 'settings/', { settings: SETTINGS }, cookie)
  await removeExamples(address, cookie)
  const paths = new Map<string, string>()
  for (const [at, article] of articles.entries()) {
    const publishedAt = new Date(Date.now() - 3_600_000 + at * 1000).toISOString()
    const answer = await call(address, 'POST', 'posts/?source=html', { posts: [postOf(article, publishedAt)] }, cookie)
    const { posts } = (await answer.json()) as { posts: { url: string }[] }
    paths.set(article.title, new URL(posts[0]?.url ?? '/', address).pathname)
  }
  return paths
}

/** A session opened right after the site was set up is now and then not known yet to the next request: then another is opened. */
async function signIn(address: string, credentials: object): Promise<string> {
  for (let tries = 1; ; tries++) {
    const session = await call(address, 'POST', 'session/', credentials)
    const cookie = session.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    try {
      await call(address, 'GET', 'users/me/', undefined, cookie)
      return cookie
    } catch (error) {
      if (tries === MOST_TRIES) throw error
      await sleep(PAUSE)
    }
  }
}

/** What every new site says of itself. */
async function removeExamples(address: string, cookie: string): Promise<void> {
  for (const kind of ['posts', 'pages']) {
    const answer = await call(address, 'GET', `${kind}/?limit=50&fields=id`, undefined, cookie)
    const found = ((await answer.json()) as Record<string, { id: string }[]>)[kind] ?? []
    for (const { id } of found) await call(address, 'DELETE', `${kind}/${id}/`, undefined, cookie)
  }
}

function postOf({ title, section, paragraphs, byline }: Article, publishedAt: string) {
  const html = [...paragraphs, byline].map((text) => `<p>${escaped(text)}</p>`).join('')
  return { title, html, status: 'published', published_at: publishedAt, tags: [{ name: section }] }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

async function call(
  address: string,
  method: string,
  path: string,
  body: object | undefined,
  cookie = '',
): Promise<Response> {
  const answer = await fetch(`${address}/ghost/api/admin/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'Accept-Version': 'v6.0', Origin: address, Cookie: cookie },
    body: body ? JSON.stringify(body) : null,
  })
  if (!answer.ok) throw new Error(`Ghost answered ${path} with ${answer.status}: ${await answer.text()}`)
  return answer
}
