/**
 * `npm run bench -- NAME…`: runs the named measurements, or all, one after another, and prints their figures.
 * `--articles=N`: how many articles the portals hold beside the founding document.
 */
import { parseArgs } from 'node:util'
import { accessibility } from './accessibility.ts'
import { articleBytes } from './article/article-bytes.ts'
import { docx } from './docx.ts'
import { extract } from './extract/extract.ts'
import { legacy } from './legacy.ts'
import { machineFacts } from './machine.ts'
import type { Measurement } from './measurement.ts'
import { openBench } from './open-bench.ts'
import { portal } from './portal/portal.ts'
import { reorganisation } from './reorganisation/reorganisation.ts'
import { search } from './search/search.ts'
import { secondStart } from './second-start.ts'
import { serving } from './serving/serving.ts'
import { submitLatency } from './submit/submit-latency.ts'
import { portalTree } from './tree/portal-tree.ts'
import { tree } from './tree/tree.ts'
import { treeAndBoard } from './tree-and-board.ts'

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '200' } },
})
const articles = Number(values.articles)
if (!Number.isInteger(articles) || articles < 1) {
  console.error(`--articles is a whole number from 1, not ${values.articles}.`)
  process.exit(2)
}
const MEASUREMENTS: readonly Measurement[] = [
  secondStart,
  submitLatency,
  articleBytes,
  portal(articles),
  docx,
  treeAndBoard,
  accessibility,
  legacy,
  extract,
  serving,
  search,
  reorganisation,
  tree,
  portalTree,
]

const unknown = names.filter((name) => !MEASUREMENTS.some((one) => one.name === name))
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join(', ')}; there are ${MEASUREMENTS.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const bench = openBench()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => bench.close().finally(() => process.exit(1)))
}
try {
  for (const fact of machineFacts()) bench.say(fact)
  for (const { name, title, run } of MEASUREMENTS) {
    if (names.length > 0 && !names.includes(name)) continue
    bench.say(`\n${name}: ${title}`)
    await run(bench)
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await bench.close()
}
