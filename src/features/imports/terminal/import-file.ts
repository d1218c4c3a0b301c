import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { Problem, type ProblemDetail } from '#platform/problem.ts'
import { importArticle } from '../commands/import-article.ts'
import { readSavedPage } from '../reading/read-saved-page.ts'
import { describeReading } from './describe-reading.ts'
import { filesBeside } from './files-beside.ts'
import { importBatch } from './import-batch.ts'
import { listFolder, listFromCsv } from './list-pages.ts'
import { LONGEST_FILE } from './page-bytes.ts'
import { type ImportOptions, refused, sentenceOf, type TerminalAnswer } from './terminal-answer.ts'

/**
 * Imports into the actor's organisation: a page (`.txt`, `.html`, `.htm`) as a draft; a folder with all pages below it, or a CSV list
 * of pages, as a batch for the review queue. Says what went where; for what cannot be imported, one sentence (Vietnamese — English).
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
  try {
    const read = readSavedPage(bytes, {})
    const files = 'refusal' in read ? [] : await filesBeside(path, read.extraction)
    const raw = { organisationId: actor.organisationId, fileName: basename(path), bytes, files }
    const { href, warnings } = await perform(services, actor, importArticle, raw)
    const what = 'refusal' in read ? '' : describeReading(read.extraction, warnings)
    const address = new URL(href, services.config.publicUrl).href
    return { exitCode: 0, output: `${path}\n${what}Bản nháp — Draft: ${address}\n` }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused(path, sentenceOf(error.detail), hrefOf(services, error.detail))
  }
}

/** What is said of a file that is longer than any page. */
const TOO_LARGE = {
  vi: 'tệp lớn hơn 16 MB nên không phải một trang bài viết; hãy lưu lại trang ở dạng “chỉ HTML”',
  en: 'the file is larger than 16 MB, so it is no article page; save the page again as “HTML only”',
}

function hrefOf(services: Services, { context }: ProblemDetail): string {
  const { href } = (context ?? {}) as { href?: string }
  return href ? ` ${new URL(href, services.config.publicUrl).href}` : ''
}
