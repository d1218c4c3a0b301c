import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { Problem, type ProblemDetail } from '#platform/problem.ts'
import { queuePage } from '../commands/queue-page.ts'
import type { ItemJson } from '../queue/load-item.ts'
import { readSavedPage } from '../reading/read-saved-page.ts'
import { describeReading } from './describe-reading.ts'
import { filesBeside } from './files-beside.ts'
import { importBatch } from './import-batch.ts'
import { listFolder, listFromCsv } from './list-pages.ts'
import { LONGEST_FILE } from './page-bytes.ts'
import { type ImportOptions, refused, sentenceOf, type TerminalAnswer } from './terminal-answer.ts'

/**
 * Puts pages into the review queue of the actor's organisation: one (`.txt`, `.html`, `.htm`, `.mht`, `.mhtml`), all below
 * a folder, or those a CSV list names. Says what went where; for what cannot be imported, one sentence (Vietnamese —
 * English).
 */
export async function importArticleFile(
  services: Services,
  actor: Actor,
  path: string,
  options: ImportOptions = {},
): Promise<TerminalAnswer> {
  const kind = await stat(path).catch(() => undefined)
  if (!kind) return refused(path, { vi: 'không mở được tệp này', en: 'this file cannot be opened' })
  const isList = path.toLowerCase().endsWith('.csv')
  if (!kind.isDirectory() && !isList && !options.dryRun) return importOne(services, actor, path, kind.size)
  const listed = kind.isDirectory()
    ? await listFolder(path)
    : isList
      ? await listFromCsv(services.read, path)
      : { pages: [{ fileName: basename(path), path, stated: {} }] }
  if ('errors' in listed) {
    return { exitCode: 2, output: listed.errors.map(({ vi, en }) => `${path}: ${vi} — ${en}\n`).join('') }
  }
  return importBatch(services, actor, { source: path, pages: listed.pages }, options)
}

async function importOne(services: Services, actor: Actor, path: string, size: number): Promise<TerminalAnswer> {
  if (size > LONGEST_FILE) return refused(path, TOO_LARGE)
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return refused(path, { vi: 'không đọc được tệp này', en: 'this file cannot be read' })
  const read = readSavedPage(bytes, {})
  const files = 'refusal' in read ? [] : await filesBeside(path, bytes, read.extraction)
  const raw = { organisationId: actor.organisationId, fileName: basename(path), bytes, files }
  try {
    const { itemId, href } = await perform(services, actor, queuePage, raw)
    const address = new URL(href, services.config.publicUrl).href
    return { exitCode: 0, output: `${path}\n${await described(services, itemId)}Chờ duyệt — To review: ${address}\n` }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { detail } = error
    if (detail.code === 'imports.already-imported') return alreadyThere(services, path, detail)
    return refused(path, sentenceOf(detail))
  }
}

/** What was read of a page in the queue, with what a reviewer is shown to check. */
async function described({ read }: Services, itemId: string): Promise<string> {
  const row = await read
    .selectFrom('import_item')
    .select(['extraction', 'warnings'])
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  const { extraction, warnings } = row as unknown as Pick<ItemJson, 'extraction' | 'warnings'>
  return extraction ? describeReading(extraction, warnings ?? []) : ''
}

/** The same bytes again change nothing, and are no mistake. */
function alreadyThere(services: Services, path: string, { context }: ProblemDetail): TerminalAnswer {
  const { href } = (context ?? {}) as { href?: string }
  const address = href ? ` ${new URL(href, services.config.publicUrl).href}` : ''
  return { exitCode: 0, output: `${path}: tệp này đã có — this file is already there:${address}\n` }
}

/** What is said of a file that is longer than any page. */
const TOO_LARGE = {
  vi: 'tệp lớn hơn 24 MB nên không phải một trang bài viết; hãy lưu lại trang ở dạng “chỉ HTML”',
  en: 'the file is larger than 24 MB, so it is no article page; save the page again as “HTML only”',
}
