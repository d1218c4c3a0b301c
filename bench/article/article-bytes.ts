import { freePort, startServer } from '../../tests/server-process.ts'
import { bytes, line, ratio } from '../figures.ts'
import type { Measurement } from '../measurement.ts'
import { loadInBrowser } from './in-browser.ts'
import { ENCODINGS, type Encoding, fetchAs, fetchPage, type Part, type PartKind } from './plain-fetch.ts'

const TARGET = 14 * 1024
const SCRIPT_TARGET = 2.5 * 1024
/** The 11 CSS and JS files that NukeViet 4.6's default theme loads for an article, from its repository, gzip. */
const NUKEVIET_CSS_AND_SCRIPT = 131_476

/** What a reader's line carries for a published article: the page and all it loads. */
export const articleBytes: Measurement = {
  name: 'article-bytes',
  title: 'bytes of the heaviest published article of the demonstration',
  async run(bench) {
    const dataDir = await bench.demonstration()
    const server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()) }, [])
    bench.atEnd(() => server.stop())
    const page = await heaviestArticle(new URL(server.address))
    const parts = await fetchPage(page)
    const loaded = await loadInBrowser(bench, page)
    await server.stop()
    for (const text of partLines(page, parts)) bench.say(text)
    bench.say(
      line(
        `in Chromium ${loaded.version}, headers included`,
        `${bytes(loaded.bytes)} in ${loaded.requests} requests, script ${bytes(loaded.scriptBytes)}`,
      ),
    )
    for (const text of targetLines(parts, loaded)) bench.say(text)
  },
}

/** Of all articles in the feed, the one whose page is largest with brotli. */
async function heaviestArticle(address: URL): Promise<URL> {
  const feed = await fetchAs('identity', new URL('/rss.xml', address))
  const paths = new Set([...feed.text.matchAll(/<link>[^<]*?(\/tin\/[^<]+)<\/link>/g)].map(([, path = '']) => path))
  let heaviest: { url: URL; size: number } | undefined
  for (const path of paths) {
    const url = new URL(path, address)
    const { size } = await fetchAs('br', url)
    if (!heaviest || size > heaviest.size) heaviest = { url, size }
  }
  if (!heaviest) throw new Error('The demonstration has no published article')
  return heaviest.url
}

function partLines(page: URL, parts: readonly Part[]): string[] {
  const write = (sizes: Part['sizes']) => ENCODINGS.map((one) => `${one} ${bytes(sizes[one])}`).join(', ')
  const total = Object.fromEntries(ENCODINGS.map((one) => [one, sum(parts, one)])) as Record<Encoding, number>
  return [
    line('the page', decodeURI(page.pathname)),
    ...parts.map(({ kind, path, sizes }) => line(`${kind} ${kind === 'html' ? '' : path}`, write(sizes))),
    line(`all, bodies alone, ${parts.length} files`, write(total)),
  ]
}

function targetLines(parts: readonly Part[], loaded: { bytes: number; scriptBytes: number }): string[] {
  const style = sum(parts, 'gzip', ['css', 'script'])
  const of = (got: number, target: number) => `${ratio(got, target)}`
  return [
    line(
      `of the target, ${bytes(TARGET)} in all`,
      `${of(sum(parts, 'br'), TARGET)} br, ${of(sum(parts, 'gzip'), TARGET)} gzip, ${of(loaded.bytes, TARGET)} in the browser with headers`,
    ),
    line(
      `of the target, ${bytes(SCRIPT_TARGET)} of script`,
      `${of(sum(parts, 'br', ['script']), SCRIPT_TARGET)} br, ${of(sum(parts, 'gzip', ['script']), SCRIPT_TARGET)} gzip, ${of(loaded.scriptBytes, SCRIPT_TARGET)} in the browser with headers`,
    ),
    line(
      'CSS and script : NukeViet 4.6’s, both gzip',
      `${of(style, NUKEVIET_CSS_AND_SCRIPT)} (${bytes(style)} of ${bytes(NUKEVIET_CSS_AND_SCRIPT)})`,
    ),
  ]
}

function sum(parts: readonly Part[], encoding: Encoding, kinds?: readonly PartKind[]): number {
  return parts.reduce((total, { kind, sizes }) => total + (!kinds || kinds.includes(kind) ? sizes[encoding] : 0), 0)
}
