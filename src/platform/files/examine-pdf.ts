import { inflateSync } from 'node:zlib'
import { latin1 } from './sniff.ts'

/** Names of actions and of files inside a PDF; a printed document needs none of them. */
const RUNS = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z])/
const LOCKED = /\/Encrypt(?![A-Za-z])/
const TAIL = 66_000
const MOST_PER_STREAM = 16 * 1024 * 1024
const MOST_UNPACKED = 64 * 1024 * 1024

/**
 * What speaks against a PDF: that it is cut off, locked, carries scripts or other files, or is something else as well
 * (a page, a program, a zip file). The code of the reason; undefined for a plain document.
 */
export function examinePdf(bytes: Uint8Array): string | undefined {
  const text = latin1(bytes)
  if (!text.slice(-1024).includes('%%EOF')) return 'files.damaged'
  if (text.slice(-TAIL).includes('PK\x05\x06') || /<(script|html|!doctype|\?php)/i.test(text.slice(0, 1024))) {
    return 'files.two-kinds'
  }
  const named = plainNames(text)
  if (LOCKED.test(named)) return 'files.locked'
  if (RUNS.test(named)) return 'files.runs'
  return examineObjectStreams(text)
}

/** Objects can be packed into streams; what runs would hide there. */
function examineObjectStreams(text: string): string | undefined {
  let unpacked = 0
  for (const { index } of text.matchAll(/\/ObjStm(?![A-Za-z])/g)) {
    const opening = /stream\r?\n/.exec(text.slice(index, index + 4096))
    if (!opening) continue
    const from = index + opening.index + opening[0].length
    const end = text.indexOf('endstream', from)
    try {
      const stream = inflateSync(Buffer.from(text.slice(from, end), 'latin1'), { maxOutputLength: MOST_PER_STREAM })
      unpacked += stream.length
      if (unpacked > MOST_UNPACKED) return 'files.bomb'
      if (RUNS.test(plainNames(latin1(stream)))) return 'files.runs'
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'files.bomb' : 'files.damaged'
    }
  }
  return undefined
}

/** Names may write any letter as `#` and two digits: `/J#61vaScript`. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}
