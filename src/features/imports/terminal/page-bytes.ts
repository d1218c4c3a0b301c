import { readFile, stat } from 'node:fs/promises'

/** The longest file that is read at all, in bytes; what is longer is no page. */
export const LONGEST_FILE = 24 * 1024 * 1024

/** The bytes of a page; of a file that is too long, or that is gone, what the reader refuses in words. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0
  // As much as is refused of its kind, so that the reason names the right limit.
  if (size > LONGEST_FILE) return Buffer.alloc(LONGEST_FILE + 1, /\.html?$/i.test(path) ? '<p> ' : ' ')
  return (await readFile(path).catch(() => undefined)) ?? new Uint8Array()
}

/** `120/4.000 trang · 85 trang/s · còn 46 s`; milliseconds in. */
export function progressLine(done: number, all: number, elapsed: number): string {
  const rate = (done * 1000) / Math.max(elapsed, 1)
  const left = Math.ceil((all - done) / Math.max(rate, 0.001))
  return `${done}/${all} trang – pages · ${rate.toFixed(1)}/s · còn – left ${left} s`
}
