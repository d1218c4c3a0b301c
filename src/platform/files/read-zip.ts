import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

export type ZipDefect = 'damaged' | 'encrypted' | 'bomb'

const END = 0x06054b50
const END_LENGTH = 22
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 65_535

const MOST_ENTRIES = 5000
/** Unpacked, in bytes: of everything together. */
const MOST_UNPACKED = 100 * 1024 * 1024
/** Text packs to a fiftieth at best; repeated zeros to a thousandth. */
const BEST_RATIO = 200
const SMALL = 4 * 1024 * 1024
/** Writers leave at most a data descriptor between entries; more is room for something hidden. */
const WIDEST_GAP = 24

interface Listed {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

/**
 * Unpacks a zip file that is nothing but a zip file: its first byte begins the first entry, entries neither overlap nor
 * leave room between them, names and sizes are those that were promised. Anything else is a defect.
 */
export async function readZip(bytes: Uint8Array): Promise<readonly ZipEntry[] | ZipDefect> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const listed = readDirectory(view, bytes)
    if (typeof listed === 'string') return listed
    if (listed.some(({ flags }) => (flags & 0x2041) !== 0)) return 'encrypted'
    const unpacked = listed.reduce((sum, entry) => sum + entry.unpacked, 0)
    if (unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > bytes.length * BEST_RATIO)) return 'bomb'
    return await unpackAll(view, bytes, listed)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // More came out than was promised.
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'bomb'
    // An offset outside the file, or packed bytes that are none.
    if (error instanceof RangeError || code?.startsWith('Z_')) return 'damaged'
    throw error
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): Listed[] | ZipDefect {
  const end = findEnd(view)
  if (end === undefined) return 'damaged'
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return 'bomb'
  if (start + view.getUint32(end + 12, true) !== end) return 'damaged'
  const listed: Listed[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) return 'damaged'
    const nameLength = view.getUint16(at + 28, true)
    listed.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end ? listed.sort((a, b) => a.at - b.at) : 'damaged'
}

/** The end record, whose comment must reach exactly to the end of the file. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at
  }
  return undefined
}

async function unpackAll(
  view: DataView,
  bytes: Uint8Array,
  listed: readonly Listed[],
): Promise<readonly ZipEntry[] | ZipDefect> {
  const entries: ZipEntry[] = []
  let free = 0
  for (const { at, name, method, packed, unpacked } of listed) {
    const gap = at - free
    if (view.getUint32(at, true) !== LOCAL || gap < 0 || gap > (free === 0 ? 0 : WIDEST_GAP)) return 'damaged'
    const nameLength = view.getUint16(at + 26, true)
    const localName = Buffer.from(bytes.subarray(at + 30, at + 30 + nameLength)).toString('utf8')
    const from = at + 30 + nameLength + view.getUint16(at + 28, true)
    free = from + packed
    const body = bytes.subarray(from, free)
    if (localName !== name || body.length !== packed || (method !== 0 && method !== 8)) return 'damaged'
    const whole = method === 0 ? body : await unpack(body, unpacked)
    if (whole.length !== unpacked) return 'damaged'
    entries.push({ name, bytes: whole })
  }
  return entries
}

async function unpack(packed: Uint8Array, length: number): Promise<Uint8Array> {
  if (length === 0) return new Uint8Array()
  return promisify(inflateRaw)(packed, { maxOutputLength: length })
}
