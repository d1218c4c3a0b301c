import { expect, test } from 'vitest'
import { parseFigure } from '#kernel/number.ts'
import { previousPeriod } from '#kernel/period.ts'
import { readDemonstrationContent } from '../content.ts'
import { type Body, bodiesOf } from './bodies.ts'
import { figuresOf, type TypedFigures } from './figures.ts'

const content = readDemonstrationContent()
const { indicators } = content
const bodies = bodiesOf(content)
const quarters = [previousPeriod('2026Q3'), '2026Q3', '2026Q4'] as const
const everywhere = bodies.map((body) => ({ body, series: figuresOf(indicators, body, quarters) }))

const read = (figures: TypedFigures | undefined, key: string): number => {
  const parsed = parseFigure(figures?.[key] ?? '')
  return 'value' in parsed ? parsed.value : Number.NaN
}
const bodyNamed = (key: string): Body => bodies.find((body) => body.key === key) ?? expect.fail(key)

test('A body types the indicators of its bloc that no register keeps, and the same ones every time', () => {
  for (const { body, series } of everywhere) {
    const typed = indicators.filter(({ kind, register }) => kind !== 'derived-ratio' && !register)
    const asked = typed.filter(({ reporters }) => reporters.includes(body.bloc))
    for (const figures of series) {
      const answered = Object.keys(figures).flatMap((key) => (key.startsWith('f.') ? [key.slice(2)] : []))
      expect(answered.sort(), body.key).toEqual(asked.map(({ code }) => code).sort())
      for (const code of answered) expect(read(figures, `f.${code}`), `${body.key} ${code}`).toBeGreaterThanOrEqual(0)
    }
    expect(figuresOf(indicators, body, quarters)).toEqual(series)
  }
})

test('No numerator exceeds its denominator, and parts add up to the whole', () => {
  for (const { body, series } of everywhere) {
    for (const figures of series) {
      for (const { code, kind, parts } of indicators) {
        if (figures[`f.${code}`] === undefined) continue
        const whole = read(figures, `f.${code}`)
        if (kind === 'ratio') expect(whole, `${body.key} ${code}`).toBeLessThanOrEqual(read(figures, `d.${code}`))
        if (!parts || whole === 0) continue
        const sum = parts.reduce((total, part) => total + read(figures, `p.${code}.${part.code}`), 0)
        expect(sum, `${body.key} ${code}`).toBeCloseTo(whole, 3)
      }
    }
  }
})

test('Members are those of the quarter before, plus those who joined, less those who left', () => {
  for (const { body, series } of everywhere.filter(({ series: [first] }) => first?.['f.D01'])) {
    for (const at of [1, 2]) {
      const [before, now] = [series[at - 1], series[at]]
      const expected = read(before, 'f.D01') + read(now, 'f.D04') - read(now, 'f.D05')
      expect(read(now, 'f.D01'), body.key).toBe(expected)
      expect(read(now, 'f.D01'), body.key).toBeLessThanOrEqual(read(now, 'f.D02'))
    }
  }
})

test('A figure that jumps by more than half carries a note, and no other does', () => {
  let notes = 0
  for (const { body, series } of everywhere) {
    for (const at of [1, 2]) {
      for (const { code, kind } of indicators.filter(({ kind }) => kind === 'flow' || kind === 'stock')) {
        const [before, now] = [read(series[at - 1], `f.${code}`), read(series[at], `f.${code}`)]
        const jumps = before > 0 && Math.abs(now - before) / before > 0.5
        expect(series[at]?.[`n.${code}`] !== undefined, `${body.key} ${code} ${kind}`).toBe(jumps)
        if (jumps) notes += 1
      }
    }
  }
  expect(notes).toBeGreaterThan(0)
})

test('A commune figure begins inside the typical range of its bloc, a district quantity above that of one commune', () => {
  const [commune] = figuresOf(indicators, bodyNamed('nong-dan-khe-truc'), quarters)
  expect(read(commune, 'f.D01')).toBeGreaterThanOrEqual(300)
  expect(read(commune, 'f.D01')).toBeLessThanOrEqual(480)
  const [district] = figuresOf(indicators, bodyNamed('nong-dan-huyen'), quarters)
  expect(read(district, 'f.D01')).toBeGreaterThanOrEqual(600)
})

test('A dialogue is counted by the commune Party committee, not once more by the bloc beside it', () => {
  for (const figures of figuresOf(indicators, bodyNamed('khoi-dan-van-khe-truc'), quarters)) {
    expect(figures['f.A06']).toBe('0')
  }
})
