import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { chooseEncoding } from './assets.ts'

const SMALLEST_WORTH_IT = 1024

/** Compresses text answers that are not compressed yet. Whole, because pages are made whole. */
export const compressAnswer: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers, body, status } = c.res
  const encoding = chooseEncoding(c.req.header('accept-encoding') ?? null)
  const type = headers.get('content-type') ?? ''
  if (
    !body ||
    encoding === 'identity' ||
    headers.has('content-encoding') ||
    !/^(text\/|application\/.*(json|xml))/.test(type)
  )
    return
  const whole = Buffer.from(await c.res.arrayBuffer())
  if (whole.length < SMALLEST_WORTH_IT) {
    c.res = new Response(new Uint8Array(whole), { status, headers })
    return
  }
  const packed =
    encoding === 'br'
      ? await promisify(brotliCompress)(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await promisify(gzip)(whole)
  const packedHeaders = new Headers(headers)
  packedHeaders.set('Content-Encoding', encoding)
  packedHeaders.append('Vary', 'Accept-Encoding')
  packedHeaders.delete('Content-Length')
  c.res = new Response(new Uint8Array(packed), { status, headers: packedHeaders })
}
