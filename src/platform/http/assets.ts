import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

interface Asset {
  readonly type: string
  readonly etag: string
  readonly bodies: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>
}

/** Built files, read and compressed once; answers GET for `/assets/…` (immutable) and for the files at the root. */
export async function openAssets(directory: string) {
  const assets = new Map<string, Asset>()
  const names = await readdir(directory, { recursive: true, withFileTypes: true })
  for (const entry of names) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    assets.set(path.slice(directory.length).replaceAll('\\', '/'), await readAsset(path, type))
  }
  return (request: Request): Response | undefined => {
    const path = new URL(request.url).pathname
    const asset = assets.get(path)
    return asset && answer(asset, path, request)
  }
}

async function readAsset(path: string, type: string): Promise<Asset> {
  const identity = await readFile(path)
  const [br, gz] = await Promise.all([compressBrotli(identity), promisify(gzip)(identity, { level: 9 })])
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 16)}"`
  return { type, etag, bodies: { br, gzip: gz, identity } }
}

/** Brotli at a level that pays for bodies made once and sent often. */
function compressBrotli(body: Buffer, quality = 9): Promise<Buffer> {
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}

/** The best encoding the client takes. */
export function chooseEncoding(acceptEncoding: string | null): 'br' | 'gzip' | 'identity' {
  if (acceptEncoding?.includes('br')) return 'br'
  return acceptEncoding?.includes('gzip') ? 'gzip' : 'identity'
}

function answer(asset: Asset, path: string, request: Request): Response {
  const encoding = chooseEncoding(request.headers.get('accept-encoding'))
  const headers = new Headers({
    'Content-Type': asset.type,
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    ETag: asset.etag,
    Vary: 'Accept-Encoding',
  })
  if (request.headers.get('if-none-match') === asset.etag) return new Response(null, { status: 304, headers })
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  return new Response(new Uint8Array(asset.bodies[encoding]), { headers })
}
