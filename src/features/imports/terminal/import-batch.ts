import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { batchHref } from '../addresses.ts'
import { beginBatch } from '../commands/begin-batch.ts'
import { readItem } from '../commands/read-item.ts'
import type { Template } from '../extract/site-lines.ts'
import { learnTemplate } from '../extract/template.ts'
import { decoderInto, readSavedPage } from '../reading/read-saved-page.ts'
import { pageWithin } from '../reading/web-archive.ts'
import { PAGES_TO_LEARN_FROM } from '../rules.ts'
import { filesBeside } from './files-beside.ts'
import type { ListedPage } from './list-pages.ts'
import { bytesOf, progressLine } from './page-bytes.ts'
import { reportOnly } from './report-only.ts'
import { type ImportOptions, refused, sentenceOf, type TerminalAnswer } from './terminal-answer.ts'

const MOST_LEARNED_FROM = 60

interface Given {
  readonly source: string
  readonly pages: readonly ListedPage[]
}

/**
 * Reads pages into a batch, one transaction a page, so that a run that is cut off can go on where it was. The site's own
 * lines are learned first when there are twenty pages.
 */
export async function importBatch(
  services: Services,
  actor: Actor,
  given: Given,
  options: ImportOptions,
): Promise<TerminalAnswer> {
  const open = await findOpenBatch(services, actor, given.source)
  if (options.dryRun) return reportOnly(services, given.pages, await learn(given.pages), options)
  if (open && !options.resume) {
    return refused(given.source, {
      vi: 'đợt nhập trước từ nơi này bị dừng giữa chừng; hãy thêm --resume để đi tiếp',
      en: 'an earlier import from here was cut off; add --resume to go on with it',
    })
  }
  try {
    const batchId = open ?? (await begin(services, actor, given))
    return await readWaiting(services, actor, { ...given, batchId }, options)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused(given.source, sentenceOf(error.detail))
  }
}

async function findOpenBatch({ read }: Services, actor: Actor, source: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('import_batch')
    .select('id')
    .where('source', '=', source)
    .where('created_by', '=', actor.accountId)
    .where('finished_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row?.id
}

async function begin(services: Services, actor: Actor, { source, pages }: Given): Promise<string> {
  const items = pages.map(({ fileName, stated }) => ({ fileName, stated }))
  const raw = { organisationId: actor.organisationId, source, template: await learn(pages), items }
  return (await perform(services, actor, beginBatch, raw)).batchId
}

async function learn(pages: readonly ListedPage[]): Promise<Template | undefined> {
  if (pages.length < PAGES_TO_LEARN_FROM) return undefined
  const bytes: Uint8Array[] = []
  for (const { path } of pages.slice(0, MOST_LEARNED_FROM)) bytes.push(pageWithin(await bytesOf(path)))
  return learnTemplate(bytes, decoderInto([]))
}

async function readWaiting(
  services: Services,
  actor: Actor,
  { pages, batchId }: Given & { readonly batchId: string },
  { progress }: ImportOptions,
): Promise<TerminalAnswer> {
  const waiting = await services.read
    .selectFrom('import_item')
    .select(['id', 'file_name'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .orderBy('number')
    .execute()
  const { template } = await services.read
    .selectFrom('import_batch')
    .select('template')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow()
  const paths = new Map(pages.map(({ fileName, path }) => [fileName, path]))
  const started = services.clock.now().getTime()
  for (const [place, { id, file_name }] of waiting.entries()) {
    const path = paths.get(file_name)
    const bytes = path === undefined ? new Uint8Array() : await bytesOf(path)
    const read = readSavedPage(bytes, { template: (template ?? undefined) as unknown as Template | undefined })
    const files = path === undefined || 'refusal' in read ? [] : await filesBeside(path, bytes, read.extraction)
    await perform(services, actor, readItem, { itemId: id, bytes, files })
    progress?.(progressLine(place + 1, waiting.length, services.clock.now().getTime() - started))
  }
  progress?.('')
  return summary(services, batchId, waiting.length)
}

async function summary({ read, config }: Services, batchId: string, done: number): Promise<TerminalAnswer> {
  const rows = await read
    .selectFrom('import_item')
    .select(['state', 'file_name', 'refusal'])
    .where('batch_id', '=', batchId)
    .orderBy('number')
    .execute()
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const bad = rows.filter(({ state }) => state === 'refused')
  const lines = [
    `Đọc – Read: ${done}. Chờ duyệt – To review: ${count('parsed')}. Trùng – Duplicates: ${count('duplicate')}. Bị từ chối – Refused: ${bad.length}.`,
    ...bad.map(({ file_name, refusal }) => {
      const { vi, en } = refusal as unknown as { vi: string; en: string }
      return `${file_name}: ${vi} — ${en}`
    }),
    `Hàng đợi duyệt — Review queue: ${new URL(batchHref(batchId), config.publicUrl).href}`,
  ]
  return { exitCode: bad.length > 0 ? 2 : 0, output: `${lines.join('\n')}\n` }
}
