import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import type { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { addDocumentType } from './commands/add-type.ts'
import { createDocument } from './commands/create-document.ts'
import { loadDocumentTypes } from './commands/load-types.ts'
import { publishDocument } from './commands/publish-document.ts'
import { saveDocument } from './commands/save-document.ts'
import { withdrawDocument } from './commands/withdraw-document.ts'
import { getDocument } from './queries/get-document.ts'
import { listDocuments } from './queries/list-documents.ts'
import { documentDraft, givenDocumentTypes, givenPdf, givenPublishedDocument } from './testing.ts'

const DAY = '2024-10-05'
let services: TestServices
let editor: Actor
let publisher: Actor
let stranger: Actor
let communeAdministrator: Actor
let administrator: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  stranger = await givenActor(services, 'xa-na-may', ['editor', ids['na-may']])
  communeAdministrator = await givenActor(services, 'quan-tri-xa', ['administrator', ids['na-may']])
  administrator = await givenActor(services, 'quan-tri', ['administrator', ids.committee])
  await givenDocumentTypes(services)
})
afterAll(() => services.close())

const draft = (number: string, more: object = {}) => documentDraft(editor.organisationId, number, more)
const create = async (number: string, more: object = {}) =>
  perform(services, editor, createDocument, await draft(number, more))
// biome-ignore lint/suspicious/noExplicitAny: any command
const refusal = (actor: Actor, command: Command<any, unknown>, raw: unknown) =>
  perform(services, actor, command, raw).then(
    () => undefined,
    ({ detail }: Problem) => [
      detail.kind,
      ...(detail.fields.length > 0 ? detail.fields.map(({ path, code }) => `${path} ${code}`) : [detail.code]),
    ],
  )
const portalNumbers = async () =>
  (await services.read.selectFrom('portal.document').select('number_symbol').execute()).map((row) => row.number_symbol)
const publicFiles = async () =>
  (await services.read.selectFrom('portal.file').select('id').execute()).map(({ id }) => id)

test('a secrecy mark in number, abstract or the name of a file is refused, all of them at once', async () => {
  const secret = { abstract: 'MẬT: kế hoạch nắm tình hình', files: [await givenPdf('mật', 'TỐI_MẬT_kh12.pdf')] }
  expect(await refusal(editor, createDocument, await draft('12-KH/HU (Tối mật)', secret))).toEqual([
    'invalid',
    '/numberSymbol library.secret',
    '/abstract library.secret',
    '/files library.secret',
  ])
  const harmless = { abstract: 'về công tác bảo mật và bí mật nhà nước' }
  expect(await refusal(editor, createDocument, await draft('13-KH/HU', harmless))).toBeUndefined()
})

test('every wrong field is named at once, and nothing is kept', async () => {
  const wrong = {
    ...{ numberSymbol: ' ', abstract: '', signedOn: '31/02/2024', effectiveOn: 'mai', typeSlug: 'ke-hoach' },
    files: [await givenPdf('x'), { code: 'files.unknown-kind' }],
  }
  expect(await refusal(editor, createDocument, await draft('x', wrong))).toEqual([
    'invalid',
    '/numberSymbol input.required',
    '/signedOn input.date',
    '/effectiveOn input.date',
    '/abstract input.required',
    '/files/1 files.unknown-kind',
  ])
  const unknown = { typeSlug: 'sac-lenh', topicSlug: 'khong-co' }
  expect(await refusal(editor, createDocument, await draft('14-KH/HU', unknown))).toEqual([
    'invalid',
    '/typeSlug library.unknown-type',
    '/topicSlug library.unknown-topic',
  ])
})

test('editors elsewhere neither enter, nor see, nor change it, and editors do not publish', async () => {
  const made = await create('20-KH/HU')
  expect(await refusal(stranger, createDocument, await draft('21-KH/HU'))).toEqual([
    'forbidden',
    'library.write-denied',
  ])
  expect(await refusal(stranger, saveDocument, { ...made, ...(await draft('20-KH/HU')) })).toEqual([
    'forbidden',
    'library.write-denied',
  ])
  await expect(getDocument(services.read, stranger, made.documentId, DAY)).rejects.toMatchObject({
    detail: { kind: 'not-found' },
  })
  expect(await listDocuments(services.read, stranger, DAY)).toEqual([])
  expect(await refusal(editor, publishDocument, made)).toEqual(['forbidden', 'library.publish-denied'])
})

test('the types hold for everybody: the administrator of a commune adds none, the one of the locality does', async () => {
  const type = { nameVi: 'Sắc lệnh', nameEn: 'Decree' }
  for (const one of [editor, communeAdministrator]) {
    expect(await refusal(one, addDocumentType, type)).toEqual(['forbidden', 'library.types-denied'])
  }
  expect(await refusal(communeAdministrator, loadDocumentTypes, { types: [] })).toEqual([
    'forbidden',
    'library.types-denied',
  ])
  expect(await refusal(administrator, addDocumentType, type)).toBeUndefined()
})

test('the same number and day twice is pointed out, and taken when it is said to be another paper', async () => {
  const first = await create('30-KH/HU')
  const twin = await draft('30 - kh/hu')
  expect(await refusal(editor, createDocument, twin)).toEqual(['conflict', 'library.same'])
  await expect(perform(services, editor, createDocument, twin)).rejects.toMatchObject({
    detail: { context: { href: `/lam-viec/van-ban/${first.documentId}` } },
  })
  expect(await refusal(editor, createDocument, { ...twin, signedOn: '06/03/2024' })).toBeUndefined()
  expect(await refusal(editor, createDocument, { ...twin, another: 'on' })).toBeUndefined()
})

test('a document without a file is not published', async () => {
  const made = await create('40-KH/HU', { files: [] })
  expect(await refusal(publisher, publishDocument, made)).toEqual(['invalid', '/files library.file-required'])
})

test('a draft and its file are nowhere on the portal; published both are there; withdrawn neither, but day and reason', async () => {
  const made = await create('50-KH/HU')
  const [file] = (await getDocument(services.read, editor, made.documentId, DAY)).files
  expect(await portalNumbers()).not.toContain('50-KH/HU')
  expect(await publicFiles()).not.toContain(file?.id)
  const published = await perform(services, publisher, publishDocument, made)
  expect(published.href).toMatch(/^\/van-ban\/50-kh-hu-ve-phong-trao-dan-van-kheo-so-50-kh-hu-\w+$/)
  expect(await portalNumbers()).toContain('50-KH/HU')
  expect(await publicFiles()).toContain(file?.id)
  expect(await refusal(publisher, withdrawDocument, { ...published, reason: ' ' })).toEqual([
    'invalid',
    '/reason library.reason-required',
  ])
  const withdrawn = await perform(services, publisher, withdrawDocument, {
    ...published,
    reason: 'Đã có văn bản thay thế',
  })
  expect(await portalNumbers()).not.toContain('50-KH/HU')
  expect(await publicFiles()).not.toContain(file?.id)
  const left = await services.read.selectFrom('portal.withdrawn_document').selectAll().execute()
  expect(left).toMatchObject([{ number_symbol: '50-KH/HU', withdrawal_reason: 'Đã có văn bản thay thế' }])
  const again = await perform(services, publisher, publishDocument, withdrawn)
  expect(again.href).toBe(published.href)
})

test('what readers see is changed by publishers alone, at once, and keeps a file', async () => {
  const made = await givenPublishedDocument(services, { editor, publisher }, '60-KH/HU')
  const { files } = await getDocument(services.read, editor, made.documentId, DAY)
  const change = { ...(await draft('60-KH/HU', { abstract: 'về nước sạch', files: [] })), ...made }
  expect(await refusal(editor, saveDocument, change)).toEqual(['forbidden', 'library.published-denied'])
  const remove = files.map(({ id }) => id)
  expect(await refusal(publisher, saveDocument, { ...change, remove })).toEqual([
    'invalid',
    '/files library.file-required',
  ])
  const replaced = { ...change, remove, files: [await givenPdf('bản mới')] }
  await perform(services, publisher, saveDocument, replaced)
  expect(await publicFiles()).not.toContain(remove[0])
  const row = await services.read
    .selectFrom('portal.document')
    .select('abstract')
    .where('number_symbol', '=', '60-KH/HU')
    .executeTakeFirst()
  expect(row?.abstract).toBe('về nước sạch')
  expect(await refusal(publisher, saveDocument, replaced)).toEqual(['stale', 'version.stale'])
})

test('drafts leave the portal’s generation alone; publishing raises it', async () => {
  const generation = async () =>
    (await services.read.selectFrom('portal.generation').select('number').executeTakeFirstOrThrow()).number
  const before = await generation()
  const made = await create('70-KH/HU')
  const saved = await perform(services, editor, saveDocument, { ...(await draft('70-KH/HU')), ...made })
  expect(await generation()).toBe(before)
  await perform(services, publisher, publishDocument, saved)
  expect(await generation()).not.toBe(before)
})
