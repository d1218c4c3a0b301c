// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\\<>"`{}|^]/
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const LONGEST_ADDRESS = 2000

/**
 * An address as the page writes it, trimmed, blanks inside escaped; undefined when it could run, hide something, or
 * lead to none of the web, a mailbox or a place beside the page. Relative ones stay relative.
 */
export function safeAddress(written: string): string | undefined {
  // Browsers pass over line breaks and tabs in an address, so that `java\nscript:` runs: they are looked through here.
  const address = written.replace(/[\t\n\r]/g, '').trim()
  if (address === '' || address.startsWith('#') || address.length > LONGEST_ADDRESS || HIDDEN.test(address))
    return undefined
  const scheme = SCHEME.exec(address)?.[0].toLowerCase()
  if (scheme === undefined) return address.replaceAll(' ', '%20')
  if (scheme === 'mailto:') return /^mailto:[^\s]+$/i.test(address) ? address : undefined
  return /^https?:\/\/[^\s/@]+(?:[/?#]|$)/i.test(address) ? address.replaceAll(' ', '%20') : undefined
}

const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|rar|7z|txt|csv)(?:$|[?#&])/i

/** Whether an address names a document to download rather than a page. */
export function isDocumentAddress(address: string): boolean {
  return DOCUMENT.test(address)
}
