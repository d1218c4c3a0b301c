/** What those who break into portals of the state leave there, as their pages write it. */
const WORDS = [
  ...['cá độ', 'cá cược', 'nhà cái', 'tài xỉu', 'nổ hũ', 'bắn cá đổi thưởng', 'game bài đổi thưởng', 'đánh bạc online'],
  ...['lô đề online', 'soi cầu', 'xóc đĩa', 'kèo nhà cái', 'casino', 'slot', 'baccarat', 'jackpot', 'sunwin', 'kubet'],
]
const WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** The words found in a text, each once, in lower case. */
export function gamblingWords(text: string): string[] {
  const plain = text.normalize('NFC').replaceAll(/\s+/g, ' ')
  return [...new Set([...plain.matchAll(WORD)].map(([word]) => word.toLowerCase()))]
}
