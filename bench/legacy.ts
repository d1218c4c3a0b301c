import { detectLegacy } from '../src/features/imports/legacy/detect.ts'
import { encodeAs } from '../src/features/imports/legacy/encode.ts'
import { LEGACY_ENCODINGS } from '../src/features/imports/legacy/encoding.ts'
import { VIETNAMESE } from '../src/features/imports/legacy/fixtures/vietnamese.ts'
import { queryReadings } from '../src/features/imports/legacy/query-readings.ts'
import { line } from './figures.ts'
import type { Measurement } from './measurement.ts'

const COPIES = 500
const QUERIES = 20_000

/** Finding and reading legacy text: how much of it comes back, and how fast. */
export const legacy: Measurement = {
  name: 'legacy',
  title: 'legacy Vietnamese text: lines read right, speed on one core',
  async run(bench) {
    const plain = Array.from({ length: COPIES }, () => VIETNAMESE).flat()
    for (const encoding of LEGACY_ENCODINGS) {
      const text = plain.map((one) => encodeAs(encoding, one)).join('\n')
      bench.say(line(encoding, `${rightLines(plain, detectLegacy(text).text)}; ${speed(text)}`))
    }
    bench.say(line('Unicode, left alone', speed(plain.join('\n'))))
    const began = performance.now()
    for (let at = 0; at < QUERIES; at++) queryReadings('hoäi nghò daân vaän')
    bench.say(line('one query', `${(((performance.now() - began) * 1000) / QUERIES).toFixed(1)} µs`))
  },
}

function rightLines(plain: readonly string[], read: string): string {
  const lines = read.split('\n')
  const exact = plain.filter((one, at) => one === lines[at]).length
  const letters = plain.filter((one, at) => one.toLowerCase() === lines[at]?.toLowerCase()).length
  return `${exact}/${plain.length} lines exact, ${letters} but for case`
}

function speed(text: string): string {
  const began = performance.now()
  detectLegacy(text)
  return `${(text.length / 1000 / (performance.now() - began)).toFixed(1)} million characters/s`
}
