import { createHash } from 'node:crypto'
import { nfc } from '#kernel/vietnamese.ts'
import { drawPicture, type SmallerPicture } from './draw-picture.ts'
import { examineOffice } from './examine-office.ts'
import { examinePdf } from './examine-pdf.ts'
import { safeFileName } from './safe-file-name.ts'
import { sniff } from './sniff.ts'

/** A file that was looked into and may be stored: only `prepareUpload` makes one. */
export interface PreparedFile {
  /** Folded words and the extension of what it is: `ke-hoach-nam-2024.pdf`. */
  readonly name: string
  /** As it came, only to be judged: never shown, stored or made an address of. */
  readonly givenName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: Buffer
  /** Of a picture, in pixels. */
  readonly width?: number
  readonly height?: number
  /** Of a picture: narrower forms of it. */
  readonly smaller?: readonly SmallerPicture[]
}

/** An upload after the look inside: a file, or the code of the sentence that says why not. */
export type Upload = { readonly file: PreparedFile } | { readonly code: string }

const MEGABYTE = 1024 * 1024
const LARGEST = { document: 20 * MEGABYTE, picture: 15 * MEGABYTE }

const made = new WeakSet<object>()

/**
 * Looks into an uploaded file and makes it fit to be stored. Its kind is what its bytes say, never what its name says:
 * PDF, DOCX, XLSX, ODT, ODS are kept byte for byte; JPEG, PNG, WebP and GIF are drawn anew. Everything else is refused,
 * and so is whatever runs, is locked, unpacks without measure or is two kinds at once.
 */
export async function prepareUpload(bytes: Uint8Array, name: string): Promise<Upload> {
  if (bytes.length === 0) return { code: 'files.empty' }
  const kind = sniff(bytes)
  if (kind === undefined) return { code: 'files.unknown-kind' }
  if (kind === 'ole') return { code: 'files.old-or-locked' }
  if (kind === 'pdf' || kind === 'zip') {
    if (bytes.length > LARGEST.document) return { code: 'files.document-too-large' }
    return kind === 'pdf' ? preparePdf(bytes, name) : prepareOffice(bytes, name)
  }
  if (bytes.length > LARGEST.picture) return { code: 'files.picture-too-large' }
  const drawn = await drawPicture(bytes, kind)
  return 'code' in drawn ? drawn : prepared(name, drawn)
}

/** Whether a value came from `prepareUpload`, in this process. */
export function isPrepared(value: unknown): value is PreparedFile {
  return typeof value === 'object' && value !== null && made.has(value)
}

function preparePdf(bytes: Uint8Array, name: string): Upload {
  const code = examinePdf(bytes)
  return code === undefined ? prepared(name, { bytes, mediaType: 'application/pdf', extension: 'pdf' }) : { code }
}

async function prepareOffice(bytes: Uint8Array, name: string): Promise<Upload> {
  const kind = await examineOffice(bytes)
  return 'code' in kind ? kind : prepared(name, { ...kind, bytes })
}

type Found = Omit<PreparedFile, 'name' | 'givenName' | 'sha256'> & { readonly extension: string }

function prepared(name: string, { extension, ...found }: Found): Upload {
  const sha256 = createHash('sha256').update(found.bytes).digest()
  const file = { name: safeFileName(name, extension), givenName: printable(name), ...found, sha256 }
  made.add(file)
  return { file }
}

/** The name without control characters, which no name of a file needs and no text column holds all of. */
function printable(name: string): string {
  return nfc(name.toWellFormed()).replace(/\p{Cc}/gu, '')
}
