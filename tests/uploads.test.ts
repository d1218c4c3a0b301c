import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { action as editArticle } from '#features/articles/pages/edit-article.tsx'
import { action as newArticle } from '#features/articles/pages/new-article.tsx'
import { loader as workspaceFile } from '#features/articles/pages/stored-file.ts'
import { givenSections } from '#features/articles/testing.ts'
import { createAuth, signInOut } from '#features/identity/index.ts'
import { givenActor, TEST_PASSWORD } from '#features/identity/testing.ts'
import { action as batchList } from '#features/imports/pages/batch-list.tsx'
import { action as reviewItem } from '#features/imports/pages/review-item.tsx'
import { action as editDocument } from '#features/library/pages/edit-document.tsx'
import { action as newDocument } from '#features/library/pages/new-document.tsx'
import { givenDistrict } from '#features/organisations/testing.ts'
import { loader as portalFile } from '#features/portal/pages/file.ts'
import { action as importDecree } from '#features/reorganisations/pages/import-decree.tsx'
import { action as importTree } from '#features/reorganisations/pages/import-tree.tsx'
import type { Actor } from '#platform/actor.ts'
import { type PreparedFile, prepareUpload } from '#platform/files/prepare-upload.ts'
import { storeFile } from '#platform/files/store-file.ts'
import { pdf } from '#platform/files/testing/hostile-files.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createApp } from '#src/app.ts'

const ORIGIN = 'http://localhost:3000'
const MEGABYTE = 1024 * 1024

let services: TestServices
let app: ReturnType<typeof createApp>
let cookie: string
let editor: Actor
let reporter: Actor

beforeAll(async () => {
  services = await openTestServices()
  const identity = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  app = createApp({ services, identity })
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  reporter = await givenActor(services, 'bao-cao', ['reporter', ids.advisory])
  await givenSections(services)
  const answer = await identity.signIn('bien-tap', TEST_PASSWORD, new Request(ORIGIN))
  const cookies = answer.ok ? answer.headers.getSetCookie() : []
  cookie = cookies.map((one) => one.split(';')[0]).join('; ')
})
afterAll(() => services.close())

const SOMETHING = '01923456-789a-7bcd-8ef0-0000000000aa'
/** Every page that takes files, with the ids in its address. */
const UPLOADS: [string, (args: never) => Promise<unknown>, Record<string, string>][] = [
  ['a new article', newArticle, {}],
  ['an article', editArticle, { articleId: SOMETHING }],
  ['a new document', newDocument, {}],
  ['a document', editDocument, { documentId: SOMETHING }],
  ['pages of an earlier portal', batchList, {}],
  ['such a page', reviewItem, { itemId: SOMETHING }],
  ['a decree', importDecree, {}],
  ['a tree', importTree, {}],
]

function send(path: string, megabytes: number, headers: Record<string, string> = {}) {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(megabytes * MEGABYTE)], 'a.pdf'))
  return app.request(`${ORIGIN}${path}`, {
    method: 'POST',
    body,
    headers: { Cookie: cookie, Origin: ORIGIN, ...headers },
  })
}

async function stored(words: string): Promise<string> {
  const upload = await prepareUpload(pdf(words), 'Kế hoạch.pdf')
  if ('code' in upload) throw new Error(upload.code)
  return keep(upload.file)
}

const keep = (file: PreparedFile) =>
  services.db
    .transaction()
    .execute((tx) =>
      storeFile(
        { tx, actor: editor, now: services.clock.now(), confirm: () => {}, record: () => {}, enqueue: async () => {} },
        file,
      ),
    )

function ask<A, R>(loader: (args: A) => Promise<R>, fileId: string, actor?: Actor, headers = {}) {
  const context = new RouterContextProvider()
  context.set(requestContext, { services, actor, locale: 'vi', requestId: '', nonce: '', say: (code) => code })
  const request = new Request(`${ORIGIN}/tep/${fileId}/a.pdf`, { headers })
  return loader({ context, request, params: { fileId, name: 'a.pdf' } } as A).catch(
    (answer: Response) => answer,
  ) as Promise<Response>
}

test('more than 4 MB is refused everywhere but where somebody signed in sends files, and there more than 25 MB', async () => {
  const statuses = await Promise.all([
    send('/lam-viec/van-ban/moi', 5, { Cookie: '' }),
    send('/lam-viec/nhiem-vu', 5),
    send('/lam-viec/van-bang', 5),
    send('/tuy-chon', 5),
    send('/api/v1/reports', 5),
    send('/lam-viec/van-ban/moi', 26),
  ])
  expect(statuses.map(({ status }) => status)).toEqual([413, 413, 413, 413, 413, 413])
  // These addresses have no page in this application without pages: the body was let in.
  const taken = await Promise.all([send('/lam-viec/van-ban/moi', 21), send('/lam-viec/bai-viet/x.data', 21)])
  expect(taken.map(({ status }) => status)).toEqual([404, 404])
})

test('a stored file that nothing published shows is nowhere on the portal', async () => {
  const id = await stored('% bản nháp')
  for (const one of [id, id.toUpperCase(), '01990000-0000-7000-8000-000000000001', 'x', "'", '']) {
    expect((await ask(portalFile, one)).status, one).toBe(404)
  }
})

test('in the workspace a file is kept from those who neither write nor publish, and never cached', async () => {
  const id = await stored('% bản nháp')
  expect((await ask(workspaceFile, id)).headers.get('Location')).toMatch('/dang-nhap?ve=')
  expect((await ask(workspaceFile, id, reporter)).status).toBe(404)
  const answer = await ask(workspaceFile, id, editor)
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
})

test('the same bytes are one stored file, under the name they first came with', async () => {
  const first = await stored('% một')
  const again = await prepareUpload(pdf('% một'), 'Tên khác.pdf')
  expect('file' in again && (await keep(again.file))).toBe(first)
  expect(await stored('% hai')).not.toBe(first)
  await expect(
    keep({ name: 'a.html', givenName: 'a.html', mediaType: 'text/html', bytes: pdf(), sha256: Buffer.alloc(32) }),
  ).rejects.toThrow(TypeError)
})

test('a published file is offered under its own type, can never run, and may be kept for good', async () => {
  const id = await stored('% công bố')
  await services.db.insertInto('public_file').values({ file_id: id, owner: 'page:gioi-thieu' }).execute()
  const answer = await ask(portalFile, id)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="ke-hoach.pdf"',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf('% công bố'))
  const tag = answer.headers.get('ETag') ?? ''
  expect((await ask(portalFile, id, undefined, { 'If-None-Match': tag })).status).toBe(304)
})

test.each(UPLOADS)('a file of somebody who may not send it is not read: %s', async (_, action, params) => {
  const body = new FormData()
  body.append('file', new File([pdf('Không đọc')], 'a.pdf'))
  const request = new Request(`${ORIGIN}/lam-viec`, { method: 'POST', body })
  const context = new RouterContextProvider()
  context.set(requestContext, {
    services,
    actor: reporter,
    locale: 'vi',
    requestId: '',
    nonce: '',
    say: (code) => code,
  })
  const thrown = await action({ context, request, params } as never).catch((error: unknown) => error)
  expect([403, 404]).toContain((thrown as { init?: { status: number } }).init?.status)
  expect(request.bodyUsed).toBe(false)
})
