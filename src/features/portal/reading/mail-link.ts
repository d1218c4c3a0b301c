/** Mail programs and servers cut longer addresses. */
const LONGEST = 1800

/**
 * A `mailto:` with the title as subject, title and address as body: under 1,800 bytes, although "ế" alone takes 9. A
 * title that is too long is cut between words; the address never is.
 */
export function mailLink(title: string, address: string): string {
  const words = title.split(' ')
  for (let count = words.length; count > 0; count -= 1) {
    const kept = count === words.length ? title : `${words.slice(0, count).join(' ')}…`
    const link = `mailto:?subject=${encodeURIComponent(kept)}&body=${encodeURIComponent(`${kept}\n${address}`)}`
    if (link.length <= LONGEST) return link
  }
  return `mailto:?body=${encodeURIComponent(address)}`
}
