/** The places a passage speaks of, as written inside a sentence: `bản Nậm Tre`, `xã Khe Trúc`. */
export type PassagePlaces = Readonly<Record<'hamlet' | 'hamlet2' | 'commune', string>>

/** What a text about a conference needs: `quý III năm 2024` and `03/10/2024`. */
export type ConferenceWords = Readonly<Record<'period' | 'heldOn', string>>

const opensSentence = /(?:^|[.!?…] )$/u

/** A passage of a report with its places filled in. Throws RangeError on a word in braces that is no place. */
export function fillPassage(passage: string, places: PassagePlaces): string {
  return fill(passage, places)
}

/** A title or paragraph about a conference, filled in. Throws RangeError on a word in braces it does not know. */
export function fillConferenceText(text: string, words: ConferenceWords): string {
  return fill(text, words)
}

function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]*)\}/gu, (_, name: string, offset: number) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined
    if (word === undefined) throw new RangeError(`Unknown word in braces: ${name}`)
    return opensSentence.test(text.slice(0, offset)) ? capitalised(word) : word
  })
}

/** A place that opens a sentence takes a capital: `bản Nậm Tre` → `Bản Nậm Tre`. */
function capitalised(word: string): string {
  const [first = '', ...rest] = word
  return first.toLocaleUpperCase('vi') + rest.join('')
}
