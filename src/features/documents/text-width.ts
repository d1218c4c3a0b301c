/** Advance widths in thousandths of the size, from the metrics of Times New Roman, each with the letters that have it. */
const REGULAR: Readonly<Record<number, string>> = {
  180: "'",
  250: ' ,.',
  278: '/:;ijlt',
  333: '!()-Ifr',
  389: 'Js',
  444: 'cezaăâê“”',
  500: '*0123456789bdghknopquvxyđô–',
  529: 'ơ',
  542: 'ư',
  556: 'FPS',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐƠ',
  776: 'Ư',
  778: '&m',
  833: '%',
  889: 'M',
  944: 'W',
  1000: '…',
}

const BOLD: Readonly<Record<number, string>> = {
  250: ' ,.',
  278: "'/il",
  333: '!()-:;fjt',
  389: 'Is',
  444: 'cerzê',
  500: '*0123456789Jagovxyăâô–“”',
  554: 'ơ',
  556: 'Sbdhknpquđ',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQƠ',
  796: 'Ư',
  833: '&m',
  944: 'M',
  1000: '%W…',
}

/** The width of a letter the tables do not name: as wide as most capitals, so that a guess leaves room. */
const UNKNOWN = 722

function byLetter(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, letters]) => [...letters].map((l) => [l, Number(width)] as const)),
  )
}

const WIDTHS = { regular: byLetter(REGULAR), bold: byLetter(BOLD) }

/** Tone marks and the hat, breve and horn stand over a letter without widening it, but for the horn (kept as NFC). */
function widthOf(letter: string, widths: ReadonlyMap<string, number>): number {
  const toneless = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
  const base = letter.normalize('NFD').charAt(0)
  return widths.get(letter) ?? widths.get(toneless) ?? widths.get(base) ?? UNKNOWN
}

/** The width in points of a line set in Times New Roman at `size` points. Expects NFC text. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular
  return [...text].reduce((sum, letter) => sum + widthOf(letter, widths), 0) * (size / 1000)
}

/** The width in points of the widest word of a text: the narrowest a column can be without breaking a word. */
export function widestWord(text: string, size: number, bold: boolean): number {
  return Math.max(0, ...text.split(' ').map((word) => textWidth(word, size, bold)))
}

/** The break between words that makes two lines of nearly equal width; a single word stays whole. */
function halves(text: string, size: number, bold: boolean): readonly string[] {
  const words = text.split(' ')
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  return splits.reduce<readonly string[]>(
    (best, pair) => (widestLine(pair, size, bold) < widestLine(best, size, bold) ? pair : best),
    [text],
  )
}

function widestLine(lines: readonly string[], size: number, bold: boolean): number {
  return Math.max(...lines.map((line) => textWidth(line, size, bold)))
}

/** The width in points a text needs when it may take two lines. */
export function twoLineWidth(text: string, size: number, bold: boolean): number {
  return widestLine(halves(text, size, bold), size, bold)
}

/**
 * Breaks a centred line that is wider than `available` points into two of nearly equal width, so that no lone word is
 * left on the second. A text that fits on one line, or not even on two, comes back whole.
 */
export function balancedLines(text: string, available: number, size: number, bold: boolean): readonly string[] {
  if (textWidth(text, size, bold) <= available) return [text]
  const lines = halves(text, size, bold)
  return widestLine(lines, size, bold) <= available ? lines : [text]
}
