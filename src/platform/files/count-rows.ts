import type { ZipEntry } from './read-zip.ts'

/** The rows with a value in a workbook's first sheet, counted no further than one beyond `most`; formatted empty rows are none. */
export function countRows(entries: readonly ZipEntry[], most: number): number {
  return firstSheets(entries).reduce((count, { bytes }) => Math.max(count, filledRows(Buffer.from(bytes), most)), 0)
}

/** The part of the first sheet; of a workbook that does not tell it as usual, all that may be. */
function firstSheets(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(textOf(entries, 'xl/workbook.xml'))?.[1]
  const relations = textOf(entries, 'xl/_rels/workbook.xml.rels').match(/<Relationship\b[^>]*>/g) ?? []
  const relation = relations.find((one) => id !== undefined && one.includes(`Id="${id}"`))
  const target = /\bTarget="(?:\/xl\/)?([^"]+)"/.exec(relation ?? '')?.[1]
  const told = entries.filter(({ name }) => name === `xl/${target}`)
  return told.length > 0 ? told : entries.filter(({ name }) => name.startsWith('xl/worksheets/'))
}

function textOf(entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((one) => one.name === name)
  return entry ? Buffer.from(entry.bytes).toString('utf8') : ''
}

function filledRows(sheet: Buffer, most: number): number {
  const valueFrom = firstOf(sheet, ['<v>', '<is>'])
  let count = 0
  for (let row = sheet.indexOf('<row'); row >= 0 && count <= most; ) {
    const next = sheet.indexOf('<row', row + 1)
    const value = valueFrom(row)
    if (value >= 0 && (next < 0 || value < next)) count++
    row = next
  }
  return count
}

/** Where the first of these stands from a place on; each is looked for once on the way. */
function firstOf(bytes: Buffer, marks: readonly string[]): (from: number) => number {
  const places = new Map(marks.map((mark) => [mark, bytes.indexOf(mark)]))
  return (from) => {
    for (const [mark, place] of places) if (place >= 0 && place < from) places.set(mark, bytes.indexOf(mark, from))
    const ahead = [...places.values()].filter((place) => place >= 0)
    return ahead.length === 0 ? -1 : Math.min(...ahead)
  }
}
