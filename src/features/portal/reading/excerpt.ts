/** The opening of a text, at most `longest` characters, cut between words with `…`. */
export function excerpt(text: string, longest = 200): string {
  if (text.length <= longest) return text
  const space = text.lastIndexOf(' ', longest - 1)
  return `${text.slice(0, space > 0 ? space : longest - 1).replace(/[\s,;:.–-]+$/u, '')}…`
}
