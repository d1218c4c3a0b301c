import type { OfficialDocument } from '../model.ts'

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_LENGTH = 22

/** 1 January 1980, midnight, as a zip file writes time and date: the earliest it can hold. */
const EPOCH = 0x00210000

/**
 * A zip file with the time of every entry set to the same instant, so that equal contents are equal bytes. Expects a
 * file without a closing comment, as `docx` writes it; throws on anything else.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip)
  const view = new DataView(bytes.buffer)
  const end = bytes.length - END_LENGTH
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < entries; i++) {
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(at, true) !== CENTRAL_HEADER || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new TypeError('Not a plain zip file')
    }
    view.setUint32(at + 12, EPOCH, true)
    view.setUint32(local + 10, EPOCH, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function element(name: string, text: string): string {
  return `<${name}>${text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)}</${name}>`
}

function timestamp(name: string, day: string): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
}

/** The title under which programs list the document: "BÁO CÁO công tác dân vận quý I năm 2023". */
export function propertyTitle(document: OfficialDocument): string {
  return `${document.typeName} ${document.subject}`
}

/** The document properties; the only time they name is the day of issue, and none for a draft. */
export function coreProperties(document: OfficialDocument): { readonly path: string; readonly data: string } {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ')
  const day = document.issuedOn
  const properties = [
    element('dc:title', propertyTitle(document)),
    element('dc:creator', document.issuingBody.join(' ')),
    element('dc:language', 'vi-VN'),
    ...(day === null ? [] : [timestamp('created', day), timestamp('modified', day)]),
  ]
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${properties.join('')}</cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}
