import { type Refusal, refuse } from '../extract/parsed-article.ts'
import { lastPart } from './kept-files.ts'

/** A page saved by a browser as one file (`.mht`, `.mhtml`; RFC 2557): the page, and what lies in it beside the page. */
export interface WebArchive {
  readonly page: Uint8Array
  readonly parts: readonly ArchivedFile[]
  /** Where the page lived, when the archive says so. */
  readonly address?: string
}

/** A file within an archive; `name` is the last part of its address. */
export interface ArchivedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const MOST_PARTS = 500
const DEEPEST = 4
const LARGEST = 24 * 1024 * 1024
const HEAD_BYTES = 8192

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Whether bytes are an archive: header lines at their start, of which one says `multipart/related`. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replace(/^\s+/, '')
  return /^[\w-]+:[ \t]/.test(head) && /^content-type:\s*multipart\/(?:related|mixed|alternative)/im.test(head)
}

/** Opens an archive. Refuses one that is too large, has too many parts, nests too deep or holds no page. */
export function openWebArchive(bytes: Uint8Array): WebArchive | { readonly refusal: Refusal } {
  if (bytes.length > LARGEST)
    return refuse('too-large', 'Tệp .mht lớn hơn 24 MB.', 'The .mht file is larger than 24 MB.')
  const whole = partOf(Buffer.from(bytes).toString('latin1').replace(/^\s+/, ''))
  const parts = partsWithin(whole, 0)
  if (parts === 'too-many') {
    return refuse(
      'too-large',
      `Tệp .mht có quá nhiều phần (trên ${MOST_PARTS}) hoặc lồng nhau quá sâu.`,
      `The .mht file has too many parts (over ${MOST_PARTS}) or nests them too deep.`,
    )
  }
  const root = pageAmong(parts, whole)
  if (!root) {
    return refuse('no-body', 'Trong tệp .mht không có trang web nào.', 'There is no web page in the .mht file.')
  }
  const files = parts.flatMap((part) => (part === root ? [] : fileOf(part)))
  const address = whole.headers.get('snapshot-content-location') ?? root.headers.get('content-location')
  const page = bytesOf(root)
  return address && /^https?:\/\//i.test(address) ? { page, parts: files, address } : { page, parts: files }
}

/** Splits header lines (folded ones joined) from what they head. */
function partOf(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text)
  const head = text.slice(0, gap?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: gap ? text.slice(gap.index + gap[0].length) : '' }
}

/** The parts that hold something, in their order, those of inner multiparts in their place. */
function partsWithin(part: Part, depth: number): Part[] | 'too-many' {
  const boundary = parameter(part, 'boundary')
  if (!/^multipart\//i.test(part.headers.get('content-type') ?? '') || boundary === undefined) return [part]
  if (depth >= DEEPEST) return 'too-many'
  const found: Part[] = []
  for (const text of piecesBetween(part.body, `--${boundary}`)) {
    const inner = partsWithin(partOf(text), depth + 1)
    if (inner === 'too-many' || found.length + inner.length > MOST_PARTS) return 'too-many'
    found.push(...inner)
  }
  return found
}

/** What stands between lines that are the delimiter; what precedes the first and follows the last is nothing. */
function piecesBetween(body: string, delimiter: string): string[] {
  const pieces: string[] = []
  let from = -1
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body.charAt(at - 1) !== '\n') continue
    if (from >= 0) pieces.push(body.slice(from, at).replace(/\r?\n$/, ''))
    if (pieces.length > MOST_PARTS) return pieces
    const end = at + delimiter.length
    if (body.startsWith('--', end)) return pieces
    const lineEnd = body.indexOf('\n', end)
    from = lineEnd < 0 ? body.length : lineEnd + 1
  }
  if (from >= 0) pieces.push(body.slice(from))
  return pieces
}

function parameter({ headers }: Part, name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(headers.get('content-type') ?? '') ?? []
  return quoted ?? bare
}

/** The part the archive opens with: by `start`, else the first page. */
function pageAmong(parts: readonly Part[], whole: Part): Part | undefined {
  const start = parameter(whole, 'start')
  const pages = parts.filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? ''),
  )
  return pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ?? pages[0]
}

function fileOf(part: Part): ArchivedFile[] {
  const name = lastPart(part.headers.get('content-location') ?? parameter(part, 'name') ?? '')
  const isWanted = /^(?:image|application)\//i.test(part.headers.get('content-type') ?? '')
  return name !== '' && isWanted ? [{ name, bytes: bytesOf(part) }] : []
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const read = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(read, 'latin1')
}

/** The page within an archive; any other bytes as they are. */
export function pageWithin(bytes: Uint8Array): Uint8Array {
  const archive = isWebArchive(bytes) ? openWebArchive(bytes) : undefined
  return archive && 'page' in archive ? archive.page : bytes
}
