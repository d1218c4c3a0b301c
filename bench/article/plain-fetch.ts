import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export const ENCODINGS = ['identity', 'gzip', 'br'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A file as it came over the line: sizes in bytes, before decompression. */
export interface Fetched {
  readonly type: string
  readonly size: number
  readonly text: string
}

/** Asks for a file in one encoding. Rejects on any answer but 200, and when another encoding comes back. */
export function fetchAs(encoding: Encoding, url: URL): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const outgoing = get(url, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        const body = Buffer.concat(chunks)
        const came = answer.headers['content-encoding'] ?? 'identity'
        if (answer.statusCode !== 200) return reject(new Error(`${url} was answered ${answer.statusCode}`))
        if (came !== encoding && came !== 'identity')
          return reject(new Error(`${url} came as ${came}, not ${encoding}`))
        resolve({ type: answer.headers['content-type'] ?? '', size: body.length, text: decode(body, came) })
      })
    })
    outgoing.once('error', reject)
  })
}

function decode(body: Buffer, encoding: string): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

/** What kind of file a page's part is. */
export type PartKind = 'html' | 'css' | 'script' | 'icon' | 'other'

export interface Part {
  readonly path: string
  readonly kind: PartKind
  readonly sizes: Readonly<Record<Encoding, number>>
}

/** A page and everything it loads by itself, each in every encoding. */
export async function fetchPage(page: URL): Promise<Part[]> {
  const parts = new Map<string, Part>()
  const visit = async (url: URL): Promise<void> => {
    if (url.origin !== page.origin || parts.has(url.pathname)) return
    const [identity, gzip, br] = [await fetchAs('identity', url), await fetchAs('gzip', url), await fetchAs('br', url)]
    const kind = kindOf(identity.type)
    parts.set(url.pathname, {
      path: url.pathname,
      kind,
      sizes: { identity: identity.size, gzip: gzip.size, br: br.size },
    })
    for (const reference of referencesIn(kind, identity.text)) await visit(new URL(reference, url))
  }
  await visit(page)
  return [...parts.values()]
}

function kindOf(type: string): PartKind {
  if (type.startsWith('text/html')) return 'html'
  if (type.startsWith('text/css')) return 'css'
  if (type.includes('javascript')) return 'script'
  return type.startsWith('image/') ? 'icon' : 'other'
}

const LOADED_LINKS = /\brel="(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload)"/

function referencesIn(kind: PartKind, text: string): string[] {
  if (kind === 'css') return [...text.matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, url = '']) => url)
  if (kind !== 'html') return []
  // A reader whose browser runs scripts does not load what stands there for the others.
  const seen = text.replaceAll(/<noscript>.*?<\/noscript>/gs, '')
  const links = [...seen.matchAll(/<link\b[^>]*>/g)].filter(([tag]) => LOADED_LINKS.test(tag))
  const sources = [...seen.matchAll(/<(?:script|img|source|iframe)\b[^>]*\bsrc="[^"]*"[^>]*>/g)]
  return [...links, ...sources].flatMap(([tag]) => /\b(?:href|src)="([^"#]+)"/.exec(tag)?.[1] ?? [])
}
