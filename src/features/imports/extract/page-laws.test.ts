import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractPage } from './extract-page.ts'
import type { Extraction } from './extraction.ts'
import { decodeText } from './html/entities.ts'
import { layoutOf, samplePage } from './testing/mutations.ts'
import { textsOf } from './testing/score.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Bits of pages, whole and broken, friendly and hostile. */
const bit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...['<p>', '</p>', '<div>', '</div>', '<br>', '<table><tr><td>', '</td></tr></table>', '<td>', '<li>', '<ul>'],
      ...['<b>', '</b>', '<h1>', '</h1>', '<h2 class="title">', '</h2>', '<a href="/tin/1">', '</a>', '<font size=5>'],
      ...['<img src="a.jpg" alt="Ảnh">', '<blockquote>', '<div class="footer">', '<div class=related>', '<center>'],
      ...['<title>Trang tin</title>', '<meta property="og:title" content="Hội nghị tổng kết công tác">'],
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        'Hội nghị sơ kết công tác dân vận quý I',
        ' ',
        '&nbsp;&nbsp; ',
        '\n',
        'Tin khác',
        'In',
        'Gửi thư',
        'Ngọc Oánh',
      ],
      ...[
        'Cập nhật ngày: 05/04/2023',
        '( Đăng ngày 4/4/2023 09:30 )',
        'Lượt xem: 12',
        'Tác giả: Văn Hùng',
        '5 < 6 & 7 > 3',
      ],
      ...[
        'Chiều ngày 04/4/2023, Ban Dân vận tổ chức hội nghị sơ kết, đánh giá kết quả công tác quý I năm 2023 ở các xã.',
      ],
      ...['Công tác dân tộc, tôn gi&aacute;o được quan tâm; c&#225;c chủ trương được triển khai kịp thời.'],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '<script>alert(1)</script>',
        '<!-- ',
        ' -->',
        '<!-->',
        '<',
        '</',
        '<a href="javascript:alert(1)">',
        '&#0;',
        '&#xD800;',
      ],
      ...[
        '<svg onload=alert(1)>',
        '<img src=x onerror=alert(1)>',
        '<a href="java\nscript:x">',
        '<style>',
        '</style>',
        "<a href='",
      ],
      ...[
        '<iframe src=//x>',
        '<p title="',
        '<textarea>',
        '\u0000',
        '\u202e',
        '<a href="data:text/html,x">',
        '<DIV',
        '&lt;b&gt;',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
)
const anyHtml = fc.array(bit, { maxLength: 60 }).map((bits) => `<html>${bits.join('')}`)

const frame =
  '<html><title>Trang tin</title><h1>Hội nghị sơ kết công tác dân vận</h1><p>Chiều ngày 04/4/2023, Ban Dân vận tổ chức hội nghị sơ kết công tác dân vận quý I tại hội trường.</p>'
const articleHtml = fc.array(bit, { maxLength: 60 }).map((bits) => frame + bits.join(''))

function ifExtracted(html: string, check: (extraction: Extraction, text: string) => void): void {
  const result = extractPage(bytesOf(html))
  if ('extraction' in result) check(result.extraction, result.text)
}

const withoutSpace = (text: string) => text.replace(/\s/g, '').normalize('NFC')

describe('any page at all', () => {
  test('Any bytes are taken apart or refused with a sentence in both languages; nothing is thrown.', () => {
    const starts = fc.constantFrom('', '<html>', '<!DOCTYPE html>', '\ufeff<p>', '<?xml version="1.0"?><html>')
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 300 }), (start, bytes) => {
        const result = extractPage(Uint8Array.from([...bytesOf(start), ...bytes]))
        if ('refusal' in result) expect(result.refusal.vi.length * result.refusal.en.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('Random pages are taken apart often enough for the laws below to mean something.', () => {
    const samples = fc.sample(articleHtml, { numRuns: 200, seed: 3 })
    expect(samples.filter((html) => 'extraction' in extractPage(bytesOf(html))).length).toBeGreaterThan(150)
  })

  test.each([
    ['random bits', anyHtml],
    ['an article and random bits', articleHtml],
  ])('Of %s the pieces are in order, none is empty, and together they are the whole text.', (_, pages) => {
    fc.assert(
      fc.property(pages, (html) =>
        ifExtracted(html, ({ pieces, blocks }, text) => {
          expect(pieces.map(({ from }) => from)).toEqual([0, ...pieces.slice(0, -1).map(({ to }) => to)])
          expect(pieces.at(-1)?.to).toBe(text.length)
          expect(pieces.every(({ from, to }) => from < to)).toBe(true)
          expect(pieces.every(({ block }) => block === undefined || block < blocks.length)).toBe(true)
        }),
      ),
      { numRuns: 1500 },
    )
  })

  test('The body is the page’s own characters: each block is the text of its pieces, white space apart.', () => {
    fc.assert(
      fc.property(articleHtml, (html) =>
        ifExtracted(html, ({ pieces, blocks }, text) => {
          for (const [index, block] of blocks.entries()) {
            if (block.kind === 'picture') continue
            const written = pieces
              .filter((piece) => piece.block === index)
              .map(({ from, to }) => decodeText(text.slice(from, to)))
            expect(withoutSpace(textsOf([block]).join(''))).toBe(withoutSpace(written.join('')))
          }
        }),
      ),
      { numRuns: 1500 },
    )
  })

  test('Texts are NFC with even white space, links lie inside their text, and no address can run.', () => {
    fc.assert(
      fc.property(articleHtml, (html) =>
        ifExtracted(html, ({ blocks, title, images, attachments }) => {
          for (const text of [title, ...textsOf(blocks)]) {
            expect(text).toBe(text.normalize('NFC'))
            expect(text).not.toMatch(/^\s|\s$|[^\S ]|\s\s/)
          }
          const links = blocks.flatMap((block) =>
            block.kind === 'paragraph' ? (block.links ?? []).map((link) => ({ ...link, block })) : [],
          )
          for (const { from, to, block } of links) expect(0 <= from && from < to && to <= block.text.length).toBe(true)
          for (const address of [...links, ...attachments]
            .map(({ href }) => href)
            .concat(images.map(({ src }) => src))) {
            expect(address).not.toMatch(/^\s*(?:javascript|data|vbscript|file):/i)
          }
        }),
      ),
      { numRuns: 1500 },
    )
  })

  test('The same bytes give the same answer.', () => {
    fc.assert(
      fc.property(articleHtml, (html) => {
        expect(extractPage(bytesOf(html))).toEqual(extractPage(bytesOf(html)))
      }),
    )
  })
})

describe('pages of portals', () => {
  const fieldsOf = ({ title, publishedAt, updatedAt, unlabelledDate, bylines, blocks }: Extraction) => ({
    ...{ title, publishedAt, updatedAt, unlabelledDate, bylines },
    texts: textsOf(blocks),
  })

  test('What was left out is not missed: a page of the kept pieces and its mark-up gives the same article.', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.boolean(), fc.nat(1000), (seed, heldOut, text) => {
        ifExtracted(samplePage(layoutOf(seed, heldOut), text).html, (extraction, source) => {
          const kept = extraction.pieces.filter(({ as }) => !/^discard-(?!markup|space|page-title)/.test(as))
          const rest = kept.map(({ from, to }) => source.slice(from, to)).join('')
          ifExtracted(rest, (again) => expect(fieldsOf(again)).toEqual(fieldsOf(extraction)))
        })
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  test('Composed and decomposed letters give the same fields.', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(1000), (seed, text) => {
        const { html } = samplePage(
          { ...layoutOf(seed, false), mangling: { ...layoutOf(seed, false).mangling, decomposed: false } },
          text,
        )
        ifExtracted(html, (extraction) => {
          const { pieces: _, sha256: __, ...fields } = extraction
          ifExtracted(html.normalize('NFD'), (again) => expect(again).toMatchObject(fields))
        })
      }),
      { numRuns: 200 },
    )
  })
})
