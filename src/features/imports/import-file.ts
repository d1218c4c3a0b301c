import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { articlesMessages } from '#features/articles/messages.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { Problem, type ProblemDetail } from '#platform/problem.ts'
import { importArticle } from './commands/import-article.ts'
import { describeParsed } from './extract/text/describe-parsed.ts'
import { parseArticleText } from './extract/text/parse-article-text.ts'
import { importsMessages } from './messages.ts'

export interface TerminalAnswer {
  /** 0: everything was imported. 2: at least one file was not. */
  readonly exitCode: 0 | 2
  /** For the terminal; ends with LF. */
  readonly output: string
}

/**
 * Imports a file, or every `.txt` file of a folder in the order of names, into the actor's organisation. Says what went
 * where and the address of each draft; for a file that cannot be imported, one sentence (Vietnamese — English).
 */
export async function importArticleFile(services: Services, actor: Actor, path: string): Promise<TerminalAnswer> {
  const kind = await stat(path).catch(() => undefined)
  if (!kind) return refused(path, { vi: 'không mở được tệp này', en: 'this file cannot be opened' })
  if (!kind.isDirectory()) return importOne(services, actor, path)
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.txt')).sort()
  if (names.length === 0) {
    return refused(path, { vi: 'thư mục không có tệp .txt nào', en: 'the folder holds no .txt file' })
  }
  const answers: TerminalAnswer[] = []
  for (const name of names) answers.push(await importOne(services, actor, join(path, name)))
  return {
    exitCode: answers.some(({ exitCode }) => exitCode === 2) ? 2 : 0,
    output: answers.map(({ output }) => output).join('\n'),
  }
}

async function importOne(services: Services, actor: Actor, path: string): Promise<TerminalAnswer> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return refused(path, { vi: 'không đọc được tệp này', en: 'this file cannot be read' })
  try {
    const raw = { organisationId: actor.organisationId, fileName: basename(path), bytes }
    const { href } = await perform(services, actor, importArticle, raw)
    const parsed = parseArticleText(bytes)
    const what = 'article' in parsed ? describeParsed(parsed.article, 'vi') : ''
    const address = new URL(href, services.config.publicUrl).href
    return { exitCode: 0, output: `${path}\n${what}Bản nháp — Draft: ${address}\n` }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused(path, sentenceOf(error.detail), hrefOf(services, error.detail))
  }
}

interface Sentence {
  readonly vi: string
  readonly en: string
}

function sentenceOf({ code, fields, context }: ProblemDetail): Sentence {
  const { reason } = (context ?? {}) as { reason?: Sentence }
  const messages: Readonly<Record<string, Sentence>> = { ...articlesMessages, ...importsMessages }
  const named = messages[fields[0]?.code ?? code] ?? messages[code]
  return reason ?? named ?? { vi: `bị từ chối (${code})`, en: `refused (${code})` }
}

function hrefOf(services: Services, { context }: ProblemDetail): string {
  const { href } = (context ?? {}) as { href?: string }
  return href ? ` ${new URL(href, services.config.publicUrl).href}` : ''
}

function refused(path: string, { vi, en }: Sentence, more = ''): TerminalAnswer {
  return { exitCode: 2, output: `${path}: ${vi} — ${en}${more}\n` }
}
