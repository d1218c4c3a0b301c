import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { checkFiles, hashFiles } from './checks/check-files.ts'
import { mayRead, mayRecord } from './policy.ts'
import { findChange } from './served/find-change.ts'
import { gamblingWords } from './served/gambling-words.ts'
import { foreignIn, judgePage } from './served/judge-page.ts'
import { readHtml } from './served/read-html.ts'

const ORIGIN = 'https://cong.example'
const judged = (html: string) => judgePage(html, ORIGIN, '/tin/bai-1')

test.each([
  '<a href="https://nha-cai.example/">x</a>',
  "<A HREF='//nha-cai.example'>x</A>",
  '<a href=https://nha-cai.example>x</a>',
  '<a\nhref\n=\n"https&#58;//nha-cai.example">x</a>',
  '<img srcset="/a.png 1x, https://nha-cai.example/b.png 2x">',
  '<form action="http://nha-cai.example">',
  '<button formaction="https://nha-cai.example">',
  '<video poster="https://nha-cai.example/x.jpg">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a href="mailto:ai@nha-cai.example">x</a>',
  '<a href="http://cong.example/">x</a>',
  '<script type="application/ld+json">{"url":"https://nha-cai.example"}</script>',
])('an address of another site is seen: %s', (html) => {
  expect(judged(html).foreign).toHaveLength(1)
})

test.each([
  '<script>x</script>',
  '<SCRIPT\n>x</SCRIPT>',
  '<p onclick="x">',
  '<svg/onload=x>',
  '<iframe src="/x"></iframe>',
  '<object data="/x">',
  '<base href="/x">',
  '<p style="display:none">',
  '<meta http-equiv=refresh content="0;url=/x">',
])('what runs, hides or leads away is seen: %s', (html) => {
  expect(judged(html).findings.length).toBeGreaterThan(0)
})

test('a page of ours is not suspected', () => {
  const html = `<!DOCTYPE html><html lang="vi"><head><script src="/doc-truoc.js"></script><link rel="stylesheet" href="/assets/a.css"/>
    <link rel="canonical" href="https://cong.example/tin/bai-1"/><script type="application/ld+json">{"@context":"https://schema.org"}</script></head>
    <body><a href="/">Trang chủ</a><a href="?trang=2">x</a><a href="#a">x</a><a href="mailto:?subject=x">Gửi thư</a><a href="tel:+84 29">x</a></body></html>`
  const { findings, foreign, words, loaded, paths } = judged(html)
  expect({ findings, foreign, words }).toEqual({ findings: [], foreign: [], words: [] })
  expect(loaded).toEqual(['/doc-truoc.js', '/assets/a.css'])
  expect(paths).toContain('/tin/bai-1?trang=2')
})

test('words of gambling are seen in any case, form and place, and not inside other words', () => {
  expect(gamblingWords('Vào CÁ  ĐỘ ngay, Nhà\ncái số 1, Casino'.normalize('NFD'))).toEqual([
    'cá độ',
    'nhà cái',
    'casino',
  ])
  expect(gamblingWords('Cá độc, nhà cáiz, slots, timeslot; tài liệu')).toEqual([])
  expect(judged('<meta content="t&#224;i x&#7881;u">').words).toEqual(['tài xỉu'])
})

test('a published text is found word for word, whatever the mark-up around it, and any change in it is named', () => {
  const groups = [['Tiêu đề'], ['Đoạn “một” & hai.', 'Mục a', 'Mục b'], ['Sau ảnh.']]
  const page = (body: string) => readHtml(`<title>x</title><h1>Tiêu đề</h1><!-- <p>x</p> --> ${body}`).text
  const right =
    '<p>Đoạn “một” &amp; <a href="/x">hai</a>.</p><ul><li>Mục a</li> <li>Mục b</li></ul><img alt="x"><p>Chú thích</p><p>Sau ảnh.</p>'
  expect(findChange(page(right), groups)).toBeUndefined()
  expect(findChange(page(right).normalize('NFC'), groups)).toBeUndefined()
  for (const wrong of [
    right.replace('hai', 'ba'),
    right.replace('<ul>', '<p>Thêm</p><ul>'),
    right.replace('<p>Sau ảnh.</p>', ''),
    right.replace('<li>Mục a</li> <li>Mục b</li>', '<li>Mục b</li><li>Mục a</li>'),
  ]) {
    expect(findChange(page(wrong), groups)).toMatchObject({ expected: expect.stringMatching(/./) })
  }
})

test('names of vocabularies in feeds lead nowhere, other addresses do', () => {
  const feed =
    '<rss xmlns:atom="http://www.w3.org/2005/Atom"><link>https://cong.example/a</link><link>https://x.example/&amp;b</link>'
  expect(foreignIn(feed, ORIGIN)).toEqual(['https://x.example/&b'])
})

test('a file of the program that changed, came or went is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-watch-'))
  for (const name of ['a.js', 'b.js', 'c.js']) writeFileSync(join(folder, name), name)
  const atStart = await hashFiles(folder)
  expect((await checkFiles(folder, atStart)).findings).toEqual([])
  writeFileSync(join(folder, 'a.js'), 'khác')
  rmSync(join(folder, 'b.js'))
  writeFileSync(join(folder, 'd.js'), 'd')
  const { findings, looked } = await checkFiles(folder, atStart)
  rmSync(folder, { recursive: true })
  expect(findings.map(({ place }) => place)).toEqual(['build/client/a.js', 'build/client/b.js', 'build/client/d.js'])
  expect(looked).toHaveLength(4)
})

test.each([
  ['reporter', false, false],
  ['editor', false, false],
  ['publisher', true, false],
  ['administrator', true, true],
] as const)('a %s may read findings: %s, and record them: %s', (role, reads, records) => {
  const actor: Actor = { accountId: '', name: '', organisationId: '', roles: [{ role, organisationId: 'x' }] }
  expect([mayRead(actor), mayRecord(actor)]).toEqual([reads, records])
})
