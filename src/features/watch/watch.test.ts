import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount, grantRole } from '#features/identity/index.ts'
import { givenActor, TEST_PASSWORD } from '#features/identity/testing.ts'
import { appointHolder } from '#features/organisations/index.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { checkFiles, hashFiles } from './checks/check-files.ts'
import { recordLook } from './commands/record-look.ts'
import { watchJobHandlers } from './jobs.ts'
import { mayRead, mayRecord } from './policy.ts'
import { countOpenFindings, listFindings, listOpenFindings } from './queries/list-findings.ts'
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
  const page = (body: string) => readHtml(`<title>x</title><h1>Tiêu đề</h1><!-- <p>x</p> --> ${body}`)
  const right =
    '<p>Đoạn “một” &amp; <a href="/x">hai</a>.</p><ul><li>Mục a</li> <li>Mục b</li></ul><img alt="x"><p>Chú thích</p><p>Sau ảnh.</p>'
  expect(findChange(page(right), groups)).toBeUndefined()
  expect(findChange(page(right.normalize('NFD')), groups)).toBeUndefined()
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

let services: TestServices
let publisher: Actor
let editor: Actor

beforeAll(async () => {
  services = await openTestServices()
  const { committee } = await givenDistrict(services)
  await givenAdministrator(committee)
  publisher = await givenActor(services, 'duyet-dang', ['publisher', committee])
  editor = await givenActor(services, 'bien-tap', ['editor', committee])
})
afterAll(() => services.close())

/** An administrator with an office address, where letters go. */
async function givenAdministrator(organisationId: string): Promise<void> {
  const { personId } = await perform(services, systemActor, appointHolder, {
    organisationId,
    postTitle: 'Chánh Văn phòng',
    mode: 'assigned',
    from: '2020-07-01',
    person: { fullName: 'Đặng Ngọc Sáng', officeEmail: 'quan-tri@suoitrang.example' },
  })
  const account = { username: 'quan-tri', password: TEST_PASSWORD, name: 'Đặng Ngọc Sáng', personId }
  const { id } = await perform(services, systemActor, createAccount, account)
  const role = { accountId: id, role: 'administrator', organisationId, from: '2020-07-01' }
  await perform(services, systemActor, grantRole, role)
}

const FOUND = { place: '/', kind: 'foreign-link', expected: '', served: 'https://nha-cai.example' } as const

test('a person records nothing, and an editor reads nothing', async () => {
  const asked = perform(services, publisher, recordLook, { found: [FOUND], resolved: [], tell: true })
  await expect(asked).rejects.toMatchObject({ detail: { code: 'watch.record-denied' } })
  await expect(listFindings(services.read, editor)).rejects.toMatchObject({ detail: { code: 'watch.read-denied' } })
  expect(await countOpenFindings(services.read, editor)).toBe(0)
})

test('what was found is kept once, told to administrators alone, and closed when it is right again', async () => {
  const record = (found: readonly (typeof FOUND)[], resolved: readonly string[] = []) =>
    perform(services, systemActor, recordLook, { found, resolved, tell: true })
  await record([FOUND])
  await record([FOUND])
  const [open, ...more] = await listOpenFindings(services.read)
  expect([open?.served, more.length, await countOpenFindings(services.read, publisher)]).toEqual([FOUND.served, 0, 1])
  const told = services.enqueued.filter(({ name }) => name === 'watch.notify-finding')
  expect(told.map(({ data }) => (data as { to: string }).to)).toEqual(Array(2).fill('quan-tri@suoitrang.example'))
  const [handler] = watchJobHandlers(services)
  if (!handler) throw new Error('No handler')
  await (handler.handle as (data: object) => Promise<void>)(told[0]?.data ?? {})
  expect(services.letters[0]?.text).toMatch(
    /Có liên kết không ai đăng \(https:\/\/nha-cai\.example\)[\s\S]*\/lam-viec\/canh-gac/,
  )
  await record([], [open?.id ?? ''])
  const [past] = await listFindings(services.read, publisher)
  expect([past?.id, past?.resolvedAt]).toEqual([open?.id, services.clock.now()])
  expect(await listOpenFindings(services.read)).toEqual([])
})
