import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleOf, bytesOf, parts } from '../fixtures/pages.ts'
import type { ParsedArticle } from '../parsed-article.ts'
import { parseArticleText } from './parse-article-text.ts'

/** Lines of every sort the parser knows, and lines it has never seen. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(parts)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['In', 'Gửi thư', 'A- A+', 'Tin khác', 'Tin liên quan:', 'Online: 3', 'Tin tức', 'BBT', '(st)', '-----', '…'],
      ...[
        'Lượt xem: 12',
        'Ngày đăng: 04/04/2023 | Lượt xem: 12',
        'Thứ Tư, 05/04/2023',
        'Cập nhật: 31/02/2023',
        'Tác giả:',
      ],
      ...[
        'Theo Báo Nhân dân',
        'Tin, ảnh: Văn Hùng - Lan Anh',
        'Nguồn: vov.vn',
        'Trang chủ › Tin tức',
        'Văn Hùng',
        '\u200b',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

const space = fc.constantFrom('', ' ', '\u00a0\u00a0 ', '\t', '\ufeff')
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028')

const pageText = fc
  .tuple(fc.array(fc.tuple(space, line, space, lineEnd), { maxLength: 14 }), fc.boolean())
  .map(([lines, decomposed]) =>
    lines
      .flat()
      .join('')
      .normalize(decomposed ? 'NFD' : 'NFC'),
  )
  .filter((text) => !text.startsWith('\ufeff'))

function ifParsed(text: string, check: (article: ParsedArticle) => void): void {
  const result = parseArticleText(bytesOf(text))
  if ('article' in result) check(result.article)
}

const fieldsOf = ({ pieces: _, sha256: __, warnings: ___, ...fields }: ParsedArticle) => fields

describe('any text', () => {
  test('Any bytes at all are either parsed or refused with a sentence in both languages.', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = parseArticleText(bytes)
        if ('refusal' in result) expect(result.refusal.vi.length * result.refusal.en.length).toBeGreaterThan(0)
        else expect(result.article.paragraphs.length).toBeGreaterThan(0)
      }),
    )
  })

  test('Random pages are parsed often enough for the properties below to mean something.', () => {
    const parsed = fc
      .sample(pageText, { numRuns: 300, seed: 1 })
      .filter((text) => 'article' in parseArticleText(bytesOf(text)))
    expect(parsed.length).toBeGreaterThan(150)
  })

  test('The pieces are in order, none is empty, and together they are the whole text.', () => {
    fc.assert(
      fc.property(pageText, (text) =>
        ifParsed(text, ({ pieces }) => {
          expect(pieces.map(({ from }) => from)).toEqual([0, ...pieces.slice(0, -1).map(({ to }) => to)])
          expect(pieces.at(-1)?.to).toBe(text.length)
          expect(pieces.every(({ from, to }) => from < to)).toBe(true)
        }),
      ),
      { numRuns: 1000 },
    )
  })

  test('Each field is the text of its piece in NFC, and nothing in the article comes from elsewhere.', () => {
    fc.assert(
      fc.property(pageText, (text) =>
        ifParsed(text, (article) => {
          const of = (kind: string) =>
            article.pieces.filter(({ as }) => as === kind).map(({ from, to }) => text.slice(from, to).normalize('NFC'))
          expect(of('title')).toEqual([article.title])
          expect(of('paragraph')).toEqual(article.paragraphs)
          expect(article.pieces.flatMap(({ paragraph }) => paragraph ?? [])).toEqual(
            article.paragraphs.map((_, i) => i),
          )
          expect(new Set(of('byline'))).toEqual(new Set(article.bylines.map(({ name }) => name)))
          expect(of('discard-space').join('')).toMatch(/^[\s\u200b-\u200d\u2060]*$/)
        }),
      ),
      { numRuns: 1000 },
    )
  })

  test('Parsing is idempotent: the page without what was left out gives the same article.', () => {
    fc.assert(
      fc.property(pageText, (text) =>
        ifParsed(text, (article) => {
          const kept = article.pieces.filter(({ as }) => as === 'discard-space' || !as.startsWith('discard'))
          const rest = kept.map(({ from, to }) => text.slice(from, to)).join('')
          expect(fieldsOf(articleOf(rest))).toEqual(fieldsOf(article))
        }),
      ),
      { numRuns: 2000 },
    )
  })

  test('Composed and decomposed letters give the same fields.', () => {
    fc.assert(
      fc.property(pageText, (text) =>
        ifParsed(text.normalize('NFC'), (article) => {
          expect(fieldsOf(articleOf(text.normalize('NFD')))).toEqual(fieldsOf(article))
        }),
      ),
    )
  })
})
