export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif'
export type Sniffed = PictureFormat | 'pdf' | 'zip' | 'ole'

/** What the first bytes say a file is, whatever its name; undefined for everything that is not taken in. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const head = latin1(bytes.subarray(0, 16))
  if (/^%PDF-[12]\.\d/.test(head)) return 'pdf'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp'
  if (head.startsWith('PK\x03\x04')) return 'zip'
  // Old Word and Excel files, and new ones locked with a password.
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  return undefined
}

/** Bytes as characters of the same numbers. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
