import { foldedWords, LONGEST_FURNITURE } from './lines.ts'

/** The buttons that portals print around an article, as fold keys. */
const LEXICON = [
  ['tang co chu', 'giam co chu', 'co chu', 'xem voi co chu', 'a'],
  ['gui thu', 'gui email', 'gui mail', 'gui cho ban be', 'gui ban be', 'email'],
  ['in', 'in trang', 'in trang nay', 'ban in', 'in bai viet', 'in bai', 'in tin'],
  ['tang sang', 'giam sang', 'do sang', 'tang do sang', 'giam do sang'],
  ['do tuong phan', 'tang tuong phan', 'giam tuong phan', 'tang do tuong phan', 'giam do tuong phan', 'tuong phan'],
  ['chia se', 'facebook', 'zalo', 'twitter', 'luu', 'luu bai viet', 'sao chep lien ket'],
  ['doc bai', 'nghe bai viet', 'nghe doc bai', 'nghe'],
  ['quay lai', 've trang truoc', 've dau trang', 'mac dinh'],
  ['luot xem', 'thich', 'binh luan', 'danh gia', 'phan hoi', 'y kien', 'gop y', 'viet binh luan', 'gui binh luan'],
  ['phong to', 'thu nho', 'tweet', 'google', 'linkedin', 'pinterest', 'like', 'share', 'print', 'luu trang', 'luu tin'],
  ['doc bai viet', 'nghe bai', 'nghe doc bai viet', 'nghe tin bai', 'nghe audio', 'nghe noi dung', 'che do doc'],
  [
    'thich bai nay',
    'dang tai',
    'chia se len',
    'chia se bai viet',
    'copy link',
    'copy',
    'sao chep',
    'in ra',
    'in tin bai',
  ],
  [
    'tro ve',
    'tro lai',
    'len dau trang',
    'dau trang',
    've trang chu',
    'xem ban in',
    'tai lai',
    'messenger',
    'viber',
    'x',
  ],
  ['gui phan hoi', 'bao loi', 'dinh dang', 'co chu to', 'them vao yeu thich', 'gui di'],
  ['co chu lon', 'co chu nho', 'chu to', 'chu nho', 'to', 'nho', 'phong chu', 'doc tin', 'nghe tin', 'in an', 'tai ve'],
].flat()

const PHRASES: ReadonlySet<string> = new Set(LEXICON)

/** By the first word of phrases: how many words the longest of them has. */
const LONGEST_FROM: ReadonlyMap<string, number> = LEXICON.reduce((longest, phrase) => {
  const [first = '', ...rest] = phrase.split(' ')
  return longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1))
}, new Map<string, number>())

/** How much of a line the lexicon explains: its words, those inside phrases, and the number of phrases. */
type Coverage = { words: number; covered: number; phrases: number }

/** Takes the longest phrase at each word; a number right after a phrase is its counter (`Lượt xem: 12`). */
export function toolbarCoverage(line: string): Coverage {
  return wordsCoverage(line.length > LONGEST_FURNITURE ? [] : foldedWords(line))
}

/** The same for words that are folded already. */
export function wordsCoverage(words: readonly string[]): Coverage {
  const coverage: Coverage = { words: words.length, covered: 0, phrases: 0 }
  let at = 0
  while (at < words.length) {
    const length = phraseLengthAt(words, at)
    const counter = length > 0 && /^\d+$/.test(words[at + length] ?? '') ? 1 : 0
    coverage.covered += length + counter
    coverage.phrases += length > 0 ? 1 : 0
    at += Math.max(1, length + counter)
  }
  return coverage
}

function phraseLengthAt(words: readonly string[], at: number): number {
  for (let length = LONGEST_FROM.get(words[at] ?? '') ?? 0; length > 0; length -= 1) {
    if (at + length <= words.length && PHRASES.has(words.slice(at, at + length).join(' '))) return length
  }
  return 0
}

/** A line of at least two phrases that cover at least four fifths of its words: `In ấn tài liệu…` is none. */
export function isToolbarLine({ words, covered, phrases }: Coverage): boolean {
  return phrases >= 2 && covered * 5 >= words * 4
}

/** A line that is one phrase and nothing else: a button only when others stand next to it. */
export function isSingleButton({ words, covered, phrases }: Coverage): boolean {
  return phrases === 1 && covered === words
}

/**
 * Marks the lines of a toolbar among consecutive lines: runs of toolbar lines and single buttons that hold at least
 * two phrases together, so that a toolbar with one button per line is found and a lone line `In` is kept.
 */
export function markToolbar(lines: readonly string[]): boolean[] {
  const marks: boolean[] = []
  let run: Coverage[] = []
  const closeRun = () => {
    const phrases = run.reduce((sum, coverage) => sum + coverage.phrases, 0)
    for (const _ of run) marks.push(phrases >= 2)
    run = []
  }
  for (const coverage of lines.map(toolbarCoverage)) {
    if (isToolbarLine(coverage) || isSingleButton(coverage)) {
      run.push(coverage)
    } else {
      closeRun()
      marks.push(false)
    }
  }
  closeRun()
  return marks
}
