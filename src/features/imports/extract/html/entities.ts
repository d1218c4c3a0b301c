/** The names of U+00A0 … U+00FF in order (HTML 4, section 24.2). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** Other names that pages of Vietnamese portals hold. */
const OTHERS: Readonly<Record<string, number>> = {
  ...{ amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, AMP: 38, LT: 60, GT: 62, QUOT: 34 },
  ...{ Abreve: 0x102, abreve: 0x103, Dstrok: 0x110, dstrok: 0x111, Itilde: 0x128, itilde: 0x129 },
  ...{ Utilde: 0x168, utilde: 0x169, Yuml: 0x178, OElig: 0x152, oelig: 0x153, fnof: 0x192, circ: 0x2c6, tilde: 0x2dc },
  ...{ ensp: 0x2002, emsp: 0x2003, thinsp: 0x2009, zwnj: 0x200c, zwj: 0x200d, lrm: 0x200e, rlm: 0x200f },
  ...{ ndash: 0x2013, mdash: 0x2014, lsquo: 0x2018, rsquo: 0x2019, sbquo: 0x201a, ldquo: 0x201c, rdquo: 0x201d },
  ...{ bdquo: 0x201e, dagger: 0x2020, Dagger: 0x2021, bull: 0x2022, hellip: 0x2026, permil: 0x2030, prime: 0x2032 },
  ...{ Prime: 0x2033, lsaquo: 0x2039, rsaquo: 0x203a, euro: 0x20ac, trade: 0x2122, larr: 0x2190, uarr: 0x2191 },
  ...{ rarr: 0x2192, darr: 0x2193, harr: 0x2194, minus: 0x2212, infin: 0x221e, asymp: 0x2248, ne: 0x2260 },
  ...{ le: 0x2264, ge: 0x2265, loz: 0x25ca, check: 0x2713, colon: 58, comma: 44, period: 46, lpar: 40, rpar: 41 },
  ...{ alpha: 0x3b1, beta: 0x3b2, gamma: 0x3b3, delta: 0x3b4, Delta: 0x394, lambda: 0x3bb, mu: 0x3bc, pi: 0x3c0 },
  ...{ sigma: 0x3c3, Sigma: 0x3a3, omega: 0x3c9, Omega: 0x3a9, phi: 0x3c6, quest: 63, num: 35, sol: 47, NewLine: 10 },
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, 0xa0 + index] as const),
  ...Object.entries(OTHERS),
])

/** What browsers make of the numbers 128 … 159, which are no characters: the letters of windows-1252. */
const WINDOWS_1252 = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 128 + at))

/** A reference, its semicolon optional (as in `&nbsp&nbsp`), but never within a longer name (`&notit`). */
const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,7})|#(\d{1,8})|([a-zA-Z][a-zA-Z0-9]{1,9}))(;|(?![a-zA-Z0-9=]))/g

/** The text that a stretch of a page or of an attribute stands for; what is no reference stays as it is written. */
export function decodeText(source: string): string {
  return source.includes('&') ? source.replace(REFERENCE, decodeReference) : source
}

/** Where the references of a stretch stand and what they stand for, for whoever must follow single characters. */
export function referencesIn(source: string): { at: number; length: number; text: string }[] {
  return [...source.matchAll(REFERENCE)].map((match) => {
    const [whole, hex, decimal, name] = match
    return { at: match.index, length: whole.length, text: decodeReference(whole, hex, decimal, name) }
  })
}

function decodeReference(whole: string, hex?: string, decimal?: string, name?: string): string {
  const code = name === undefined ? Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16) : NAMED.get(name)
  if (code === undefined) return whole
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd'
  // A control character has no place in a text: it stands for a space.
  return code < 32 || code === 127 ? ' ' : String.fromCodePoint(code)
}
