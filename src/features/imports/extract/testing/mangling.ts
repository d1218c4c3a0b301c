import type { Random } from './random.ts'

/** What time, editors and old programs did to a page. */
export type Mangling = {
  upperCase: boolean
  unquoted: boolean
  unclosed: boolean
  decomposed: boolean
  entities: number
  comments: boolean
}

export function pickMangling(random: Random): Mangling {
  return {
    upperCase: random.chance(0.15),
    unquoted: random.chance(0.15),
    unclosed: random.chance(0.2),
    decomposed: random.chance(0.12),
    entities: random.chance(0.2) ? random.int(1, 3) : 0,
    comments: random.chance(0.3),
  }
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ á: '&aacute;', à: '&agrave;', ê: '&ecirc;', ô: '&ocirc;', í: '&iacute;', ò: '&ograve;', ú: '&uacute;' },
  ...{ é: '&eacute;', â: '&acirc;', ã: '&atilde;', '“': '&ldquo;', '”': '&rdquo;', '–': '&ndash;', '…': '&hellip;' },
}

export function mangle(html: string, mangling: Mangling): string {
  let page = html
  if (mangling.comments)
    page = page
      .replaceAll('<div', '<!-- begin > box --><div')
      .replace('<body', '<!--[if IE]><p>cũ</p><![endif]--><body')
  if (mangling.unclosed) page = page.replace(/<\/(?:li|p|td|tr)>/gi, '')
  if (mangling.unquoted) page = page.replace(/="([\w./#-]+)"/g, '=$1')
  if (mangling.upperCase) page = page.replace(/<\/?[a-z][a-z0-9]*/g, (tag) => tag.toUpperCase())
  if (mangling.decomposed) page = page.normalize('NFD')
  if (mangling.entities === 1) page = page.replace(/[áàêôíòúéâã“”–…]/g, (letter) => NAMED[letter] ?? letter)
  if (mangling.entities === 2) page = page.replace(/[\u0100-\uffff]/g, (letter) => `&#${letter.codePointAt(0)};`)
  if (mangling.entities === 3)
    page = page.replace(/[\u1ea0-\u1ef9]/g, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`)
  return page
}
