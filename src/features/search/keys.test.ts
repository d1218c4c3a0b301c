import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Block, textsOf } from '#features/articles/index.ts'
import { readSql } from '#platform/database.server.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { exactKey, foldedKey, wordsOf } from './keys.ts'

let services: TestServices
beforeAll(async () => {
  services = await openTestServices()
})
afterAll(() => services.close())

const LETTERS = 'aăâeêioôơuưyqhtklmsnđĐÂĂỦỴHQĐÐƉðɖɃƀ àảãáạằệờựỳỷỹýỵóòúùủũụèẻẽéẹ'
const HOSTILE = [
  ...['\u00A0', '\u200B', '\uFEFF', '\u00AD', '\u0301', '\u0323', '\u0302', '\u034F', '\uFE0F', '\u202E'],
  ...["'", '’', '-', '–', '"', '\\', '{', '[', ']', '^', '`', '%', '_', '&', '|', ':*', '/', '~', '\n', '\t'],
  ...['½', 'ﬁ', 'm²', 'Ａ', '한', 'កី', 'Ж', 'K', 'ſ', 'İ', '´', '😀', '₫', '№', '…', 'hm', 'quy', 'uy', 'qu'],
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...LETTERS, ...HOSTILE), fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join('').replaceAll('\0', ''))

/** The keys that the database makes of these texts. */
async function madeByDatabase(texts: readonly string[]) {
  return readSql<{ exact: string; folded: string }>(
    services.read,
    sql`select search_exact(written) as exact, search_folded(search_exact(written)) as folded
        from unnest(${texts}::text[]) with ordinality as t (written, place) order by place`,
  )
}

test('the database makes the same keys of any text, hostile ones too', async () => {
  const texts = fc.sample(hostile, { numRuns: 20_000, seed: 20241005 }).map((text) => text.toWellFormed())
  const made = await madeByDatabase(texts)
  for (const [place, text] of texts.entries()) {
    const exact = exactKey(text)
    expect(made[place], JSON.stringify(text)).toEqual({ exact, folded: foldedKey(exact) })
  }
})

test('words are apart by single spaces, none is longer than forty characters, and keys are their own keys', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const exact = exactKey(text)
      expect(exact).toMatch(/^ ([^ ]{1,40} )*$/u)
      expect(foldedKey(exact)).toMatch(/^ ([^ ]{1,40} )*$/u)
      expect(exactKey(exact)).toBe(exact)
      expect(exactKey(foldedKey(exact))).toBe(foldedKey(exact))
    }),
  )
})

test.each([
  ['Hoà giải, KỸ thuật', ' hòa giải kĩ thuật ', ' hoa giai ki thuat '],
  ['thuỷ lợi; quý I; quí II', ' thủy lợi quí i quí ii ', ' thuy loi qui i qui ii '],
  ['tay, tai, thúy, thúi', ' tay tai thúy thúi ', ' tay tai thuy thui '],
  ['Đồng Ðăng – đ/d', ' đồng đăng đ d ', ' dong dang d d '],
  ['58-TB/HU ngày 05/04/2023', ' 58 tb hu ngày 05 04 2023 ', ' 58 tb hu ngay 05 04 2023 '],
  ["Hmông, H’Mông, H'MÔNG", ' h mông h mông h mông ', ' h mong h mong h mong '],
  ['20 m², ½ ha', ' 20 m2 1 2 ha ', ' 20 m2 1 2 ha '],
  ['dân\u200B vận\u00A0\u00A0kh\u00ADéo', ' dân vận khéo ', ' dan van kheo '],
  ['…/. “”', ' ', ' '],
])('%s is found as %s and as %s', (text, exact, folded) => {
  expect(exactKey(text)).toBe(exact)
  expect(exactKey(text.normalize('NFD'))).toBe(exact)
  expect(foldedKey(exact)).toBe(folded)
  expect(wordsOf(exact).join(' ')).toBe(exact.trim())
})

test('the database finds in a body the texts that readers see, of every kind of block', async () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: 'Đoạn', links: [{ from: 0, to: 4, href: 'https://khong.example' }] },
    { kind: 'heading', text: 'Đề mục' },
    { kind: 'quote', text: 'Lời' },
    { kind: 'list', ordered: true, items: ['một', 'hai'] },
    { kind: 'table', caption: 'Bảng', head: ['Xã', 'Hộ'], rows: [['Nà Mây', '31']] },
    { kind: 'picture', file: 'f1', alt: 'Thay ảnh', caption: 'Dưới ảnh' },
    { kind: 'attachment', file: 'f2', name: 'Kế hoạch.pdf' },
    {
      kind: 'figure',
      indicator: 'A.1',
      from: '2024Q1',
      to: '2024Q1',
      form: 'table',
      data: {
        name: { vi: 'Số buổi', en: 'Meetings' },
        unit: { vi: 'buổi', en: 'meetings' },
        organisation: 'Huyện ủy',
        points: [{ period: '2024Q1', value: 3, source: 'Số 58-BC' }],
      },
    },
  ]
  const [row] = await readSql<{ body: string }>(
    services.read,
    sql`select search_body(${JSON.stringify(blocks)}::jsonb) as body`,
  )
  expect(row?.body.split('\n').toSorted()).toEqual(textsOf(blocks).toSorted())
})
