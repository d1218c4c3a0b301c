import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { compressBrotli, compressGzip, type Encoding, isWorthCompressing, THOROUGH, UTMOST } from '../encoding.ts'
import type { Asked } from './asked.ts'

interface Form {
  /** Names and values in turn, as `writeHead` takes them without copying. */
  readonly head: string[]
  readonly body: Buffer
}

/** An answer ready to go over the line: nothing about it is computed when it is asked for. */
export interface KeptAnswer {
  readonly status: number
  readonly etag: string
  /** Milliseconds; absent when the answer does not say when it last changed, or changed too lately to be told by seconds. */
  readonly lastModified: number | undefined
  readonly forms: Readonly<Record<Encoding, Form>>
  readonly notModified: string[]
  /** Memory it takes, in bytes. */
  readonly bytes: number
}

export interface DrawnAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** HTTP tells times by the second: a change within the same second would go unseen. */
const SETTLED_MS = 2000
/** Of the objects around the buffers. */
const OVERHEAD = 2000
/** Belong to one answer, or are made anew. */
const NOT_KEPT = new Set(['content-length', 'content-encoding', 'x-request-id', 'etag', 'vary', 'connection', 'date'])

const SMALL = 32 * 1024

/** Compresses off the event loop and writes every header down. `now`: milliseconds. */
export async function makeKept({ status, headers, body }: DrawnAnswer, now: number): Promise<KeptAnswer> {
  const worth = isWorthCompressing(headers.get('content-type') ?? '', body.length)
  const stays = headers.get('cache-control')?.includes('immutable') && body.length < SMALL
  const quality = stays ? UTMOST : THOROUGH
  const [br, gzip] = worth ? await Promise.all([compressBrotli(body, quality), compressGzip(body, 9)]) : [body, body]
  const etag = headers.get('etag') ?? `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  const common = [...headers].flatMap(([name, value]) => (NOT_KEPT.has(name) ? [] : [titled(name), value]))
  common.push('ETag', etag, 'Vary', varying(headers.get('vary')))
  const form = (encoding: Encoding, packed: Buffer): Form => ({
    head: [
      ...common,
      ...(packed === body ? [] : ['Content-Encoding', encoding]),
      ...['Content-Length', String(packed.length)],
    ],
    body: packed,
  })
  const changed = Date.parse(headers.get('last-modified') ?? '')
  return {
    status,
    etag,
    lastModified: changed <= now - SETTLED_MS ? changed : undefined,
    forms: { br: form('br', br), gzip: form('gzip', gzip), identity: form('identity', body) },
    notModified: common,
    bytes: OVERHEAD + body.length + (worth ? br.length + gzip.length : 0),
  }
}

/** Sends it, or says that the client's own copy is still right. Returns the status sent. */
export function sendKept(kept: KeptAnswer, asked: Asked, outgoing: ServerResponse): number {
  if (isUnchanged(kept, asked)) {
    outgoing.writeHead(304, kept.notModified).end()
    return 304
  }
  const { head, body } = kept.forms[asked.encoding]
  outgoing.writeHead(kept.status, head)
  if (asked.isHead) outgoing.end()
  else outgoing.end(body)
  return kept.status
}

/** The same for the web platform's kind of answer. */
export function keptResponse(kept: KeptAnswer, asked: Asked): Response {
  const { head, body } = kept.forms[asked.encoding]
  const unchanged = isUnchanged(kept, asked)
  const headers = new Headers()
  const names = unchanged ? kept.notModified : head
  for (let at = 0; at < names.length; at += 2) headers.append(names[at] ?? '', names[at + 1] ?? '')
  if (unchanged) return new Response(null, { status: 304, headers })
  return new Response(asked.isHead ? null : new Uint8Array(body), { status: kept.status, headers })
}

function isUnchanged({ status, etag, lastModified }: KeptAnswer, { ifNoneMatch, ifModifiedSince }: Asked): boolean {
  if (status !== 200) return false
  if (ifNoneMatch !== '') return ifNoneMatch === etag || ifNoneMatch === '*' || matches(ifNoneMatch, etag)
  return ifModifiedSince !== '' && lastModified !== undefined && lastModified <= Date.parse(ifModifiedSince)
}

/** Weak comparison (RFC 9110, 8.8.3.2), as If-None-Match asks for. */
function matches(list: string, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return list.split(',').some((tag) => bare(tag) === bare(etag))
}

function varying(vary: string | null): string {
  const names = (vary ?? '').split(',').map((name) => name.trim())
  return [...new Set([...names, 'Accept-Encoding'])].filter((name) => name !== '').join(', ')
}

/** `x-frame-options` as `X-Frame-Options`. */
function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
