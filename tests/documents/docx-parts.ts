import { strFromU8, unzipSync } from 'fflate'

/** One part of a .docx file as text. */
export function partOf(docx: Uint8Array, path: string): string {
  const part = unzipSync(docx)[path]
  if (part === undefined) throw new Error(`The file has no ${path}`)
  return strFromU8(part)
}

/** How a paragraph is set: size in points, the rest as in the file. Direct formatting only. */
export type ParagraphLook = {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly align: string
  readonly keepNext: boolean
  readonly spacing: string
  readonly firstLine: number
}

function on(xml: string, name: string): boolean {
  return new RegExp(`<w:${name}/>`).test(xml)
}

function attribute(xml: string, pattern: RegExp): string {
  return pattern.exec(xml)?.[1] ?? ''
}

/** The paragraphs of a part in order, with the look of their first run; those without text are left out. */
export function paragraphsOf(xml: string): readonly ParagraphLook[] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
  return paragraphs
    .map((p) => ({
      text: [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join(' '),
      size: Number(attribute(p, /<w:sz w:val="(\d+)"/)) / 2,
      bold: on(p, 'b'),
      italic: on(p, 'i'),
      underlined: /<w:u w:val="single"/.test(p),
      align: attribute(p, /<w:jc w:val="(\w+)"/),
      keepNext: on(p, 'keepNext'),
      spacing: attribute(p, /<w:spacing ([^>]*)\/>/),
      firstLine: Number(attribute(p, /w:firstLine="(\d+)"/)),
    }))
    .filter(({ text }) => text !== '')
}
