import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SamplePage } from '../../src/features/imports/extract/testing/mutations.ts'
import { type Score, tokenF1 } from '../../src/features/imports/extract/testing/score.ts'
import type { Bench } from '../measurement.ts'

export interface Rival {
  readonly name: string
  /** Takes a page apart and holds it against its truth; undefined when it gives nothing. */
  read(page: SamplePage): Score | undefined
}

/** What of the two packages is used here. */
type Readability = new (
  document: unknown,
) => { parse(): { title?: string; byline?: string; publishedTime?: string; textContent?: string } | null }
type ParseHtml = (html: string) => { document: unknown }

/** Readability over linkedom, installed from npm for this run only; undefined when npm cannot. */
export async function openReadability(bench: Bench): Promise<Rival | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'readability-'))
  bench.atEnd(() => rmSync(folder, { recursive: true, force: true }))
  try {
    const packages = ['@mozilla/readability', 'linkedom']
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...packages], {
      stdio: 'ignore',
      timeout: 180_000,
    })
  } catch {
    return undefined // Without a network there is no rival.
  }
  const from = createRequire(join(folder, 'package.json'))
  const { Readability } = from('@mozilla/readability') as { Readability: Readability }
  const { parseHTML } = (await import(from.resolve('linkedom'))) as { parseHTML: ParseHtml }
  return { name: '@mozilla/readability', read: (page) => readWith(Readability, parseHTML, page) }
}

/** It knows one date and one name without a label or a role: it is given the benefit of the doubt on both. */
function readWith(Reader: Readability, parse: ParseHtml, { html, truth }: SamplePage): Score | undefined {
  const article = new Reader(parse(html).document).parse()
  if (!article) return undefined
  const dates = [truth.published, truth.updated, truth.unlabelled].flatMap((stated) => stated?.date ?? [])
  const names = truth.bylines.map(({ name }) => name)
  const found = (article.byline ?? '').normalize('NFC')
  return {
    title: (article.title ?? '').normalize('NFC') === truth.title,
    date: dates.every((date) => article.publishedTime?.startsWith(date) ?? false),
    byline: names.length === 0 ? found === '' : names.every((name) => found.includes(name)),
    body: tokenF1([article.textContent ?? ''], truth.body),
  }
}
