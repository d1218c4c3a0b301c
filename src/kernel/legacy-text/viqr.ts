import { TONES } from './letters.ts'
import { isSyllable } from './syllable.ts'
import { letterByCode, VIQR } from './tables.ts'

const letters = new Map([...letterByCode(VIQR), ['dD', 'đ'], ['Dd', 'Đ']])

const CODE =
  /[dD]{2}|[aA](?:[(^][`?~'.]?|[`?~'.])|[oO](?:[+^][`?~'.]?|[`?~'.])|[eE](?:\^[`?~'.]?|[`?~'.])|[uU](?:\+[`?~'.]?|[`?~'.])|[iIyY][`?~'.]/g
const WORD = /[A-Za-z](?:[A-Za-z]|(?<=[aeiouyAEIOUY+^(])[`?~'.^(+])*/g

/** Open syllables so frequent that the sign after them is a tone, even where a sentence could end. */
const FREQUENT_OPEN = new Set(
  `bộ hộ độ lộ mộ cụ vụ phụ trụ thụ tụ sự tự dự cự bị chị thị trị vị nghị lệ tệ kệ hệ mẹ nhẹ tạ dạ hạ lạ họ nọ tọ ạ
  của ở sở mở trở chở nở để thể kể tể cả trả tả quả giả xả thả tổ cổ bổ phổ đổ hổ bỏ nhỏ đỏ cỏ chủ thủ đủ củ phủ
  chỉ nghỉ tỉ tỷ kỷ trẻ rẻ vẻ kẻ đẻ xử cử lử`.split(/\s+/),
)

/**
 * RFC 1456 to Unicode, a word at a time: marks and `dd` are taken only where they make a legal syllable, so that
 * `ai?` keeps its question mark. A backslash before a sign keeps the sign. Where a sentence may end and nothing in the
 * text is escaped, `.` and `?` after a word that is a syllable without them stay signs, unless the word with the tone
 * is a frequent one.
 */
export function decodeViqr(text: string): string {
  const escaped = /\\[`?~'.^(+\\dD]/.test(text)
  const words = text.replace(WORD, (word, at: number) =>
    decodeWord(word, !escaped && endsSentence(text, at + word.length)),
  )
  return words.replace(/\\([`?~'.^(+\\dD])/g, '$1')
}

function decodeWord(word: string, atEnd: boolean): string {
  for (let length = word.length; length > 0; length--) {
    const tail = word.slice(length)
    if (/[A-Za-z]/.test(tail)) break
    const read = word.slice(0, length).replace(CODE, (code) => letters.get(code) ?? code)
    if (!isSyllable(read)) continue
    const bare = word.slice(0, length - 1)
    const doubtful = atEnd && tail === '' && /[.?]$/.test(word) && !FREQUENT_OPEN.has(read.toLowerCase())
    return doubtful && isLegal(bare) ? decodeWord(bare, false) + word.slice(length - 1) : read + tail
  }
  return word
}

function isLegal(word: string): boolean {
  const read = word.replace(CODE, (code) => letters.get(code) ?? code)
  return isSyllable(read) && !TONES.some((tone) => read.normalize('NFD').includes(tone))
}

function endsSentence(text: string, at: number): boolean {
  return /^["”’')\]]*(?:\s*$|\s*\n|\s+["“‘(]?\p{Lu})/u.test(text.slice(at, at + 8))
}
