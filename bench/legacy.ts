import narratives from '../content/demonstration/narratives.json' with { type: 'json' }
import news from '../content/demonstration/news.json' with { type: 'json' }
import { detectLegacy } from '../src/kernel/legacy-text/detect.ts'
import { encodeAs } from '../src/kernel/legacy-text/encode.ts'
import { LEGACY_ENCODINGS } from '../src/kernel/legacy-text/encoding.ts'
import { queryReadings } from '../src/kernel/legacy-text/query-readings.ts'
import { line } from './figures.ts'
import type { Measurement } from './measurement.ts'

const COPIES = 20
const QUERIES = 20_000

/** Finding and reading legacy text: how much of it comes back, and how fast. */
export const legacy: Measurement = {
  name: 'legacy',
  title: 'legacy Vietnamese text: lines read right, speed on one core',
  async run(bench) {
    const plain = sentences()
    bench.say(line('different sentences of the demonstration', String(plain.length)))
    for (const encoding of LEGACY_ENCODINGS) {
      const typed = plain.map((one) => encodeAs(encoding, one))
      const alone = typed.map((one) => detectLegacy(one).text)
      const together = detectLegacy(typed.join('\n')).text.split('\n')
      bench.say(line(`${encoding}, each line alone`, right(plain, alone)))
      bench.say(line(`${encoding}, one text`, `${right(plain, together)}; ${speed(typed.join('\n'))}`))
    }
    bench.say(line('Unicode, left alone', speed(plain.join('\n'))))
    const began = performance.now()
    for (let at = 0; at < QUERIES; at++) queryReadings('hoäi nghò daân vaän')
    bench.say(line('one query', `${(((performance.now() - began) * 1000) / QUERIES).toFixed(1)} µs`))
  },
}

function sentences(): string[] {
  const texts = [
    ...narratives.flatMap(({ passages }) => passages),
    ...news.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
  ]
  const plain = texts.map((text) => text.normalize('NFC').replace(/\{\w+\}/g, 'bản Pha'))
  return [...new Set(plain.flatMap((text) => text.split(/(?<=[.;:])\s+/)))]
}

function right(plain: readonly string[], read: readonly string[]): string {
  const exact = plain.filter((one, at) => one === read[at]).length
  const letters = plain.filter((one, at) => one.toLowerCase() === read[at]?.toLowerCase()).length
  return `${exact}/${plain.length} exact, ${letters} but for case`
}

function speed(text: string): string {
  const long = Array.from({ length: COPIES }, () => text).join('\n')
  const began = performance.now()
  detectLegacy(long)
  return `${(long.length / 1000 / (performance.now() - began)).toFixed(1)} million characters/s`
}
