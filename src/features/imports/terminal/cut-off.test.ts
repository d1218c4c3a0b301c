import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { savedPage } from '../testing.ts'
import { importArticleFile } from './import-file.ts'

let services: TestServices
let editor: Actor
let folder: string

beforeEach(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  await givenSections(services)
  folder = await mkdtemp(join(tmpdir(), 'bai-viet-'))
})
afterEach(async () => {
  await services.close()
  await rm(folder, { recursive: true })
})

const put = async (name: string, bytes: Uint8Array | string) => {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), bytes)
}
const run = (path = '.', options = {}) => importArticleFile(services, editor, join(folder, path), options)
const states = async () => {
  const rows = await services.read.selectFrom('import_item').select('state').execute()
  return Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, { length }]) => [state, length]))
}

test('a file of 50 MB, an empty one and one of another kind are explained and do not stop the others', async () => {
  await put('a.html', savedPage('Bài tốt giữa các tệp hỏng'))
  await put('b.txt', '')
  await put('c.htm', Buffer.alloc(50 * 1024 * 1024))
  await put('d.txt', '%PDF-1.7 …')
  await put('e.pdf', 'bỏ qua')
  const { exitCode, output } = await run()
  expect(exitCode).toBe(2)
  expect(output).toMatch(/c\.htm: .*16 MB/)
  expect(output).toMatch(/b\.txt: .+ — .+\n/)
  expect(output).toMatch(/d\.txt: .*PDF/)
  expect(output).not.toContain('e.pdf')
  expect(output).toContain('To review: 1. Trùng – Duplicates: 0. Bị từ chối – Refused: 3.')
})

test('an import that was cut off goes on where it was: every page exactly once', async () => {
  const names = Array.from({ length: 24 }, (_, place) => `bai-${String(place).padStart(2, '0')}.html`)
  for (const [place, name] of names.entries()) await put(name, savedPage(`Bài số ${place} của thư mục dài`))
  const progress = (line: string) => {
    if (line.startsWith('9/')) throw new Error('cut off')
  }
  await expect(run('.', { progress })).rejects.toThrow('cut off')
  expect(await states()).toEqual({ parsed: 9, waiting: 15 })
  expect((await run()).output).toContain('--resume')
  const lines: string[] = []
  const again = await run('.', { resume: true, progress: (line: string) => lines.push(line) })
  expect(again).toMatchObject({ exitCode: 0, output: expect.stringContaining('Read: 15. Chờ duyệt – To review: 24.') })
  expect(lines.filter(Boolean).at(-1)).toMatch(/^15\/15 /)
  const titles = await services.read.selectFrom('import_item').select('content').execute()
  expect(new Set(titles.map(({ content }) => (content as { title?: string } | null)?.title)).size).toBe(24)
  expect((await run()).output).toContain('To review: 0. Trùng – Duplicates: 24.')
})
