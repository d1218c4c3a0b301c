/** A full stop after one of these belongs to the abbreviation and ends no sentence. */
const ABBREVIATION = /(?<![\p{L}])(?:TP|Tp|TX|TT|TS|ThS|GS|PGS|BS|KS|Đ\/c|đ\/c|v\.v|tr|số|No)\.$/u

/**
 * The sentences of a text in order, each as written. A sentence ends with `.`, `!`, `?` or `…` before white space and a
 * capital, a figure or an opening mark; a line break always ends one.
 */
export function sentencesOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const sentences: string[] = []
    for (const part of line.trim().split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}\p{N}“"‘(–-])/u)) {
      const before = sentences.at(-1)
      if (before !== undefined && ABBREVIATION.test(before)) sentences[sentences.length - 1] = `${before} ${part}`
      else if (part !== '') sentences.push(part)
    }
    return sentences
  })
}

/** Ends a text with the official mark `./.` (after an ellipsis `/.`), whatever mark stood there. */
export function withEndMark(text: string): string {
  const bare = text.trim().replace(/[\s.;,:/]+$/u, '')
  return bare.endsWith('…') ? `${bare}/.` : `${bare}./.`
}

/** Without its final full stop or semicolon, so that another part can follow in the same sentence. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[\s.;,]+$/u, '')
}
