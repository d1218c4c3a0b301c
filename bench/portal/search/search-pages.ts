import { Agent, get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Search } from '../site.ts'

/** No text holds this. */
const NONSENSE = 'zqxjwf'

/**
 * A search answered by pages of the server. Links that are also there for a query nothing can match (menus, the latest
 * news) are no results.
 */
export async function searchPages(pageFor: (query: string) => URL): Promise<Search> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const links = async (query: string) => {
    const url = pageFor(query)
    const begun = performance.now()
    const html = await read(agent, url)
    const ms = performance.now() - begun
    return { ms, paths: linksIn(html, url) }
  }
  const always = new Set((await links(NONSENSE)).paths)
  return {
    where: 'a page of the server',
    isOnServer: true,
    async find(query) {
      const { ms, paths } = await links(query)
      return { ms, paths: paths.filter((path) => !always.has(path)) }
    },
    async close() {
      agent.destroy()
    },
  }
}

function linksIn(html: string, base: URL): string[] {
  const paths = [...html.matchAll(/<a\b[^>]*\bhref="([^"#]+)"/g)].map(([, href = '']) => new URL(href, base).pathname)
  return [...new Set(paths)]
}

/** The page as a browser asks for it, compressed over a kept-alive connection. A page that says there is nothing may be a 404. */
function read(agent: Agent, url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = get(url, { agent, headers: { Accept: 'text/html', 'Accept-Encoding': 'br, gzip' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        const { statusCode = 0, headers } = answer
        if (statusCode !== 200 && statusCode !== 404) return reject(new Error(`${url} was answered ${statusCode}`))
        const body = Buffer.concat(chunks)
        const encoding = headers['content-encoding']
        resolve(
          (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString(),
        )
      })
    })
    outgoing.once('error', reject)
  })
}
