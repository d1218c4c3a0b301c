import { nfc, slug } from '#kernel/vietnamese.ts'

/** `Kế hoạch số 12 (bản ký).PDF` → `ke-hoach-so-12-ban-ky.pdf`: nothing invisible, nothing reversed, no path, the true extension. */
export function safeFileName(name: string, extension: string): string {
  const base = nfc(name).split(/[/\\]/).at(-1) ?? ''
  const stem = base.replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
  return `${/[\p{L}\p{N}]/u.test(stem) ? slug(stem) : 'tep'}.${extension}`
}
