import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type * as z from 'zod'
import { allMessages } from '#src/messages.ts'
import { type PreparedFile, prepareUpload } from './prepare-upload.ts'
import { safeFileName } from './safe-file-name.ts'
import { docx, HOSTILE, packedPdf, pdf } from './testing/hostile-files.ts'
import { readUploads, uploadedFile } from './upload-input.ts'

const text = (words: string) => new TextEncoder().encode(words)
const solid = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } })

async function taken(bytes: Uint8Array, name = 'tep'): Promise<PreparedFile> {
  const upload = await prepareUpload(bytes, name)
  if ('code' in upload) throw new Error(upload.code)
  return upload.file
}

test.each(HOSTILE)('%s is refused in words', async (_, name, bytes, code) => {
  expect(await prepareUpload(bytes, name)).toEqual({ code })
  expect(allMessages).toHaveProperty([code])
})

test('a script packed into a PDF’s object stream is refused, and so is a stream that unpacks without measure', async () => {
  const script = deflateSync(text('1 0 <</S/JavaScript/JS(x)>>'))
  expect(await prepareUpload(packedPdf(script), 'a.pdf')).toEqual({ code: 'files.runs' })
  expect(await prepareUpload(packedPdf(deflateSync(text('1 0 <</Type/Page>>'))), 'a.pdf')).toHaveProperty('file')
  expect(await prepareUpload(packedPdf(deflateSync(new Uint8Array(20_000_000))), 'a.pdf')).toEqual({
    code: 'files.bomb',
  })
})

test('documents over 20 MB and pictures over 15 MB are refused before anybody looks into them', async () => {
  const document = new Uint8Array(20 * 1024 * 1024 + 1)
  document.set(pdf())
  expect(await prepareUpload(document, 'a.pdf')).toEqual({ code: 'files.document-too-large' })
  const picture = new Uint8Array(15 * 1024 * 1024 + 1)
  picture.set(text('GIF89a'))
  expect(await prepareUpload(picture, 'a.gif')).toEqual({ code: 'files.picture-too-large' })
})

test('a picture cut off anywhere in its pixels is refused', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const whole = sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff', noise } })
  for (const bytes of [await whole.png().toBuffer(), await whole.jpeg().toBuffer()]) {
    const cut = new Uint8Array(bytes.subarray(0, Math.floor(bytes.length / 2)))
    expect(await prepareUpload(cut, 'a.png')).toEqual({ code: 'files.damaged' })
  }
})

test('random bytes behind any head never crash the look inside', async () => {
  const heads = ['%PDF-1.7', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'RIFF0000WEBP']
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
      const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail])
      expect(await prepareUpload(bytes, 'a')).toHaveProperty('code')
    }),
    { numRuns: 300 },
  )
})

test('office documents and PDFs are known by what is inside, kept byte for byte, and named after it', async () => {
  const odt = (kind: string) =>
    zipSync({
      mimetype: [text(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      'content.xml': text('<a/>'),
    })
  const named = async (bytes: Uint8Array, name: string) => {
    const file = await taken(bytes, name)
    expect(file.bytes).toEqual(bytes)
    return [file.name, file.mediaType.split(/[./]/).at(-1)]
  }
  expect(await named(docx(), 'Kế hoạch số 12.PDF')).toEqual(['ke-hoach-so-12.docx', 'document'])
  expect(await named(pdf(), 'C:\\Tài liệu\\Nghị quyết.docx')).toEqual(['nghi-quyet.pdf', 'pdf'])
  expect(await named(odt('text'), 'a.odt')).toEqual(['a.odt', 'text'])
  expect(await named(odt('spreadsheet'), 'bảng.zip')).toEqual(['bang.ods', 'spreadsheet'])
})

test('a picture is drawn anew: place and camera gone, upright, 1600 px at most, what is appended left behind', async () => {
  const exif = { IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitude: '21/1 23/1 0/1' } }
  const original = await solid(2000, 1000, '#123456').jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer()
  expect((await sharp(original).metadata()).exif).toBeDefined()
  const file = await taken(new Uint8Array([...original, ...text('<script>alert(1)</script>')]), 'Ảnh hội nghị.JPEG')
  const found = await sharp(file.bytes).metadata()
  expect(found).toMatchObject({ format: 'jpeg', width: 800, height: 1600 })
  expect([found.exif, found.xmp, found.iptc]).toEqual([undefined, undefined, undefined])
  expect(file).toMatchObject({ name: 'anh-hoi-nghi.jpg', mediaType: 'image/jpeg', width: 800, height: 1600 })
  expect(Buffer.from(file.bytes).includes('script')).toBe(false)
})

test('a picture one can see through becomes a PNG, an opaque one a JPEG, a moving one stands still', async () => {
  const types = await Promise.all([
    solid(20, 10, '#12345680').webp().toBuffer(),
    solid(20, 10, '#123456').png().toBuffer(),
    solid(20, 10, '#123456').gif().toBuffer(),
  ])
  const files = await Promise.all(types.map((bytes) => taken(new Uint8Array(bytes))))
  expect(files.map(({ mediaType, width, height }) => [mediaType, width, height])).toEqual([
    ['image/png', 20, 10],
    ['image/jpeg', 20, 10],
    ['image/jpeg', 20, 10],
  ])
})

test('no name keeps anything invisible, reversed or leading elsewhere', () => {
  expect(safeFileName('anh\u202egnp.exe', 'pdf')).toBe('anhgnp.pdf')
  expect(safeFileName('../../etc/passwd', 'pdf')).toBe('passwd.pdf')
  expect(safeFileName('\u0000\n.pdf', 'pdf')).toBe('tep.pdf')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      expect(safeFileName(name, 'pdf')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.pdf$/)
    }),
  )
})

test('a form’s chosen files become input of a command, and nothing else does', async () => {
  const form = new FormData()
  form.append('files', new File([pdf()], 'a.pdf'))
  form.append('files', new File([text('x')], 'b.pdf'))
  form.append('files', new File([], ''))
  form.append('files', 'words')
  const [good, bad, ...rest] = await readUploads(form, 'files')
  expect(rest).toEqual([])
  const said = (answer: z.ZodSafeParseResult<PreparedFile>) => answer.error?.issues.map(({ message }) => message)
  expect(uploadedFile.safeParse(good).data?.name).toBe('a.pdf')
  expect(said(uploadedFile.safeParse(bad))).toEqual(['files.unknown-kind'])
  const forged = good && 'file' in good ? { file: { ...good.file } } : {}
  expect(said(uploadedFile.safeParse(forged))).toEqual(['input.invalid-type'])
})

test('the name a file came with holds nothing that no text column can hold', async () => {
  expect((await taken(pdf('x'), 'Kế\u0000 hoạch\ud800\n.pdf')).givenName).toBe('Kế hoạch\ufffd.pdf')
})
