/** A stored file with its bytes, on its way to a browser. */
export interface ServedFile {
  readonly name: string
  readonly mediaType: string
  readonly sha256: Buffer
  readonly bytes: Buffer
}

const YEAR = 'public, max-age=31536000, immutable'

/**
 * A stored file as an answer: shown when it is a picture, otherwise offered for download, and never able to run as a
 * page. `published`: everybody may keep it for good, because other bytes have another address.
 */
export function fileResponse(request: Request, file: ServedFile, published: boolean): Response {
  const shown = file.mediaType.startsWith('image/')
  const tag = `"${file.sha256.toString('base64url')}"`
  const headers = new Headers({
    'Content-Type': file.mediaType,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${file.name}"`,
    'Cache-Control': published ? YEAR : 'no-store',
    ...(published && { ETag: tag }),
  })
  if (published && request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  headers.set('Content-Length', String(file.bytes.length))
  return new Response(new Uint8Array(file.bytes), { headers })
}
