import { type Zippable, zipSync } from 'fflate'

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words)
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml'

const contentTypes = (main: string) =>
  text(`<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`)

/** A .docx of one word, with whatever parts are added. */
export function docx(more: Zippable = {}, main = MAIN): Uint8Array {
  return zipSync({ '[Content_Types].xml': contentTypes(main), 'word/document.xml': text('<w:document/>'), ...more })
}

/** A PDF of one empty page, with whatever stands between its head and its end. */
export function pdf(more = ''): Uint8Array<ArrayBuffer> {
  return text(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${more}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
}

/** The head of a PNG that claims so many pixels, and the first few bytes of them. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(53)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.set([8, 2, 0, 0, 0], 24)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  bytes.writeUInt32BE(8, 33)
  bytes.write('IDAT', 37)
  bytes.writeUInt32BE(crc32(bytes.subarray(37, 49)), 49)
  return new Uint8Array(bytes)
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

const prefixed = (head: string, body: Uint8Array) => new Uint8Array([...text(head), ...body])
const patched = (bytes: Uint8Array, change: (view: DataView) => void) => {
  const copy = Uint8Array.from(bytes)
  change(new DataView(copy.buffer))
  return copy
}
const objectStream = (packed: Uint8Array) =>
  `5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`

/** A PDF whose objects are packed: `packed` is deflated already. */
export function packedPdf(packed: Uint8Array): Uint8Array {
  return new Uint8Array([
    ...text(`%PDF-1.5\n${objectStream(packed)}`),
    ...packed,
    ...text('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ])
}

/** Files nobody may put on the portal, with the name they come under and the sentence they meet. */
export const HOSTILE: readonly (readonly [why: string, name: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file', 'trong.pdf', new Uint8Array(), 'files.empty'],
  ['a page named as a PDF', 'ke-hoach.pdf', text('<!doctype html><script>alert(1)</script>'), 'files.unknown-kind'],
  [
    'an SVG with a script',
    'anh.svg',
    text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    'files.unknown-kind',
  ],
  ['an SVG named as a PNG', 'anh.png', text('<?xml version="1.0"?><svg/>'), 'files.unknown-kind'],
  ['a PHP program', 'anh.jpg', text('<?php system($_GET[0]);'), 'files.unknown-kind'],
  ['a Windows program', 'bao-cao.pdf', prefixed('MZ', new Uint8Array(100)), 'files.unknown-kind'],
  ['a Linux program', 'bao-cao.pdf', prefixed('\x7fELF', new Uint8Array(100)), 'files.unknown-kind'],
  ['a script of the shell', 'bao-cao.pdf', text('#!/bin/sh\nrm -rf /'), 'files.unknown-kind'],
  ['a plain zip file', 'van-ban.docx', zipSync({ 'a.txt': text('a') }), 'files.unknown-kind'],
  [
    'an old Word file',
    'cu.doc',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    'files.old-or-locked',
  ],
  ['a PDF behind other bytes', 'a.pdf', prefixed('GIF89a/*', pdf()), 'files.damaged'],
  ['a PDF that is a page too', 'a.pdf', pdf('<script>alert(1)</script>'), 'files.two-kinds'],
  ['a PDF that is a zip file too', 'a.pdf', prefixed(new TextDecoder().decode(pdf()), docx()), 'files.two-kinds'],
  ['a zip file inside a PDF', 'a.pdf', pdf('PK\x05\x06'), 'files.two-kinds'],
  ['a PDF cut off', 'a.pdf', pdf().subarray(0, 40), 'files.damaged'],
  ['a PDF with a password', 'a.pdf', pdf('trailer<</Encrypt 3 0 R>>'), 'files.locked'],
  ['a PDF with a script', 'a.pdf', pdf('3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'), 'files.runs'],
  ['a PDF that spells its script otherwise', 'a.pdf', pdf('3 0 obj<</S/J#61vaScript/JS(x)>>endobj'), 'files.runs'],
  ['a PDF that starts a program', 'a.pdf', pdf('3 0 obj<</S/Launch/F(cmd.exe)>>endobj'), 'files.runs'],
  ['a PDF with a file inside', 'a.pdf', pdf('3 0 obj<</Type/EmbeddedFile>>endobj'), 'files.runs'],
  ['a document with macros', 'a.docm', docx({ 'word/vbaProject.bin': text('x') }, MACRO), 'files.unknown-kind'],
  ['macros under another name', 'a.docx', docx({ 'word/vbaProject.bin': text('x') }), 'files.runs'],
  ['a document with a packed object', 'a.docx', docx({ 'word/embeddings/oleObject1.bin': text('x') }), 'files.runs'],
  ['a document with a program', 'a.docx', docx({ 'word/media/a.exe': text('x') }), 'files.runs'],
  [
    'a document that draws its template from elsewhere',
    'a.docx',
    docx({
      'word/_rels/settings.xml.rels': text(
        '<Relationship Type="x/attachedTemplate" Target="http://x" TargetMode="External"/>',
      ),
    }),
    'files.runs',
  ],
  ['a bomb', 'a.docx', docx({ 'word/media/bomb.xml': new Uint8Array(30_000_000) }), 'files.bomb'],
  ['a zip file behind a page', 'a.docx', prefixed('<script>', docx()), 'files.unknown-kind'],
  ['a zip file behind another head', 'a.docx', prefixed('PK\x03\x04<script>', docx()), 'files.damaged'],
  ['a zip file with something after it', 'a.docx', new Uint8Array([...docx(), 1]), 'files.damaged'],
  [
    'a locked zip file',
    'a.docx',
    patched(docx(), (view) => view.setUint16(centralAt(view) + 8, 1, true)),
    'files.locked',
  ],
  [
    'a zip file that lies about a size',
    'a.docx',
    patched(docx(), (view) => view.setUint32(centralAt(view) + 24, 9, true)),
    'files.bomb',
  ],
  ['a zip file cut off', 'a.docx', docx().subarray(0, 200), 'files.damaged'],
  ['a picture of a hundred megapixels', 'a.png', pngHead(10_000, 10_000), 'files.too-many-pixels'],
  ['the head of a picture', 'a.png', pngHead(10, 10), 'files.damaged'],
  ['a GIF that is a script', 'a.gif', text('GIF89a/*\0\0*/=alert(1)//;'), 'files.damaged'],
]

/** Where the first line of a zip file's directory stands. */
function centralAt(view: DataView): number {
  return view.getUint32(view.byteLength - 22 + 16, true)
}
