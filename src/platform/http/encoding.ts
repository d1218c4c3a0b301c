import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const SMALLEST_WORTH_IT = 1024
/** For answers made once and sent once. */
const QUICK = 5
/** For answers made once and sent often. */
export const THOROUGH = 9
/** For small files that stay as they are until the next build: a few per cent less, for some ten milliseconds once. */
export const UTMOST = 11

/** The best encoding the client takes. */
export function chooseEncoding(acceptEncoding: string | null): Encoding {
  if (acceptEncoding?.includes('br')) return 'br'
  return acceptEncoding?.includes('gzip') ? 'gzip' : 'identity'
}

/** Whether compressing a body of this kind makes it smaller. */
export function isWorthCompressing(type: string, length: number): boolean {
  return length >= SMALLEST_WORTH_IT && /^(text\/|image\/svg|application\/.*(json|xml|javascript))/.test(type)
}

/** Off the event loop. */
export function compressBrotli(body: Buffer, quality: number): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return promisify(brotliCompress)(body, { params })
}

/** Off the event loop. */
export function compressGzip(body: Buffer, level: number): Promise<Buffer> {
  return promisify(gzip)(body, { level })
}

/** The same answer, compressed for this client when that pays. Whole, because pages are made whole. */
export async function compressed(answer: Response, acceptEncoding: string | null): Promise<Response> {
  const { headers, body, status } = answer
  const encoding = chooseEncoding(acceptEncoding)
  const type = headers.get('content-type') ?? ''
  if (!body || encoding === 'identity' || headers.has('content-encoding') || !isWorthCompressing(type, Infinity)) {
    return answer
  }
  const whole = Buffer.from(await answer.arrayBuffer())
  const packed = new Headers(headers)
  packed.append('Vary', 'Accept-Encoding')
  packed.delete('Content-Length')
  if (!isWorthCompressing(type, whole.length)) return new Response(new Uint8Array(whole), { status, headers: packed })
  packed.set('Content-Encoding', encoding)
  const bytes = encoding === 'br' ? await compressBrotli(whole, QUICK) : await compressGzip(whole, 6)
  return new Response(new Uint8Array(bytes), { status, headers: packed })
}
