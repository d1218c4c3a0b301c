import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getArticle } from '#features/articles/index.ts'
import { givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { archivedFiles } from './reading/archived-files.ts'
import { readSavedPage } from './reading/read-saved-page.ts'
import { isWebArchive, openWebArchive } from './reading/web-archive.ts'
import { givenImported, savedPage } from './testing.ts'

let services: TestServices
let editor: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  editor = await givenActor(services, 'bien-tap', ['editor', (await givenDistrict(services)).advisory])
  await givenSections(services)
})
afterAll(() => services.close())

const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60}[^=]{0,2}(?==|[^=]))/g, '$1=\r\n')

interface Piece {
  readonly type: string
  readonly location: string
  readonly bytes: Uint8Array
}

function archive(pieces: readonly Piece[], boundary = '----Ranh--gioi'): Buffer {
  const parts = pieces.map(({ type, location, bytes }) => {
    const isText = type.startsWith('text/')
    const body = isText
      ? quoted(bytes)
      : Buffer.from(bytes)
          .toString('base64')
          .replace(/(.{76})/g, '$1\r\n')
    return `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${isText ? 'quoted-printable' : 'base64'}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`
  })
  return Buffer.from(
    `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://cu.example.vn/tin/9.html\r\nSubject: =?utf-8?Q?B=C3=A0i?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n${parts.join('')}--${boundary}--\r\n`,
    'latin1',
  )
}

const refusalOf = (bytes: Uint8Array) => {
  const read = readSavedPage(bytes, {})
  return 'refusal' in read ? read.refusal.code : undefined
}
const page = (title: string, body = '') => ({
  type: 'text/html',
  location: 'https://cu.example.vn/tin/9.html',
  bytes: savedPage(title, { body }),
})

test('an archive without a page, with too many parts, or nested too deep is refused in words', () => {
  expect(refusalOf(archive([{ type: 'image/png', location: 'a.png', bytes: Buffer.from('x') }]))).toBe('no-body')
  const many = Array.from({ length: 600 }, (_, at) => ({
    type: 'image/png',
    location: `${at}.png`,
    bytes: Buffer.from('x'),
  }))
  expect(refusalOf(archive([page('Trang có quá nhiều phần'), ...many]))).toBe('too-large')
  let nested = 'x'
  for (let depth = 0; depth < 40; depth += 1) {
    nested = `Content-Type: multipart/related; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--\r\n`
  }
  expect(refusalOf(Buffer.from(nested))).toBe('too-large')
  expect(refusalOf(Buffer.alloc(25 * 1024 * 1024, 'Content-Type: multipart/related; boundary=a\r\n'))).toBe('too-large')
  expect(refusalOf(Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\ncụt'))).toBe('no-body')
})

test('no bytes cut off anywhere in an archive end in a fault', () => {
  const whole = archive([
    page('Trang bị cắt giữa chừng'),
    { type: 'image/png', location: 'a.png', bytes: Buffer.alloc(300, 7) },
  ])
  for (let length = 0; length < whole.length; length += 7) {
    const cut = whole.subarray(0, length)
    expect(() => readSavedPage(cut, {})).not.toThrow()
  }
})

test('a saved archive is read like the page in it, to the letter', () => {
  const bytes = savedPage('Bài trong tệp mht giống hệt bài lưu rời')
  const boxed = archive([{ ...page(''), bytes }])
  expect(isWebArchive(boxed)).toBe(true)
  expect(isWebArchive(bytes)).toBe(false)
  const opened = openWebArchive(boxed)
  expect('page' in opened && Buffer.from(opened.page).equals(bytes)).toBe(true)
  const [inside, alone] = [readSavedPage(boxed, {}), readSavedPage(bytes, {})]
  if ('refusal' in inside || 'refusal' in alone) throw new Error('refused')
  const own = ({ sha256: _, address: __, ...rest }: typeof alone.extraction) => rest
  expect(own(inside.extraction)).toEqual(own(alone.extraction))
  expect(inside.extraction.address).toBe('https://cu.example.vn/tin/9.html')
})

test('its pictures come along, those the article does not show stay behind', async () => {
  const picture = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  const body = '<p><img src="https://cu.example.vn/anh/hop%20ban.jpg" alt="Họp bản" width="640"></p>'
  const bytes = archive([
    page('Bài có ảnh trong cùng một tệp', body),
    { type: 'image/jpeg', location: 'https://cu.example.vn/anh/hop%20ban.jpg', bytes: picture },
    { type: 'image/jpeg', location: 'https://cu.example.vn/anh/quang-cao.jpg', bytes: picture },
    { type: 'text/css', location: 'cid:css-1@mhtml', bytes: Buffer.from('p{color:red}') },
  ])
  const read = readSavedPage(bytes, {})
  if ('refusal' in read) throw new Error(read.refusal.en)
  const files = await archivedFiles(bytes, read.extraction)
  expect(files.map(({ name }) => name)).toEqual(['hop ban.jpg'])
  const { articleId, warnings } = await givenImported(services, editor, { bytes, files, fileName: 'bai.mht' })
  const { blocks } = await getArticle(services.read, editor, articleId, '2024-10-05')
  expect(blocks).toContainEqual(expect.objectContaining({ kind: 'picture', alt: 'Họp bản' }))
  expect(warnings).toEqual([])
  const kept = await services.read
    .selectFrom('article_import')
    .selectAll()
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow()
  expect(kept.original.equals(bytes)).toBe(true)
})
