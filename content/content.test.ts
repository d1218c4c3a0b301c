import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocs } from '#kernel/organisation-kind.ts'
import { formSchema, indicatorsSchema } from './form-schemas.ts'
import { readContent } from './read-content.ts'
import { organisationKindsSchema, portalSectionsSchema } from './schemas.ts'

const indicators = readContent('indicators.json', indicatorsSchema)
const form = readContent('quarterly-report.json', formSchema)
const kinds = readContent('organisation-kinds.json', organisationKindsSchema)
const portalSections = readContent('portal-sections.json', portalSectionsSchema)
const folder = new URL('.', import.meta.url).pathname
const files = globSync('**/*.json', { cwd: folder })

/** Every value below `value`, itself included. */
function everything(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everything)] : [value]
}

const first = <Value>(list: readonly Value[]) => list.slice(0, 1)

test('An indicator with decomposed Vietnamese, without English or with a single part is refused', () => {
  const spoilt = (change: object) => first(indicators).map((one) => ({ ...one, ...change }))
  expect(indicatorsSchema.safeParse(spoilt({})).success).toBe(true)
  expect(indicatorsSchema.safeParse(spoilt({ name: { vi: 'Lượt'.normalize('NFD'), en: 'Visits' } })).success).toBe(
    false,
  )
  expect(indicatorsSchema.safeParse(spoilt({ name: { vi: 'Lượt', en: '' } })).success).toBe(false)
  expect(indicatorsSchema.safeParse(spoilt({ unit: { vi: 'lượt' } })).success).toBe(false)
  expect(
    indicatorsSchema.safeParse(spoilt({ parts: [{ code: 'one', label: { vi: 'Một', en: 'One' } }] })).success,
  ).toBe(false)
})

test('A form whose hint stands in one language only is refused', () => {
  const sections = form.sections.map((section) => ({ ...section, hint: { vi: 'Viết ngắn.', en: '' } }))
  expect(formSchema.safeParse({ ...form, sections }).success).toBe(false)
})

test.each(files)('%s is wholly in NFC, indented by two spaces, and every Vietnamese text has its English', (file) => {
  const source = readFileSync(folder + file, 'utf8')
  expect(source).toBe(source.normalize('NFC'))
  expect(source).not.toMatch(/\t|\r|^(?: {2})* \S/m)
  for (const value of everything(JSON.parse(source))) {
    if (typeof value !== 'object' || value === null || !('vi' in value || 'en' in value)) continue
    const { vi, en } = value as { vi?: unknown; en?: unknown }
    expect([typeof vi, typeof en], JSON.stringify(value)).toEqual(['string', 'string'])
    expect(vi === '', JSON.stringify(value)).toBe(en === '')
  }
})

test('The starter pack is the twenty-six indicators and those the register of congresses keeps, in the order of their codes', () => {
  const kept = 'D08 D09a D09b D09c D09d D10'
  const pack = `A01 A06 B01 B05 B08 C02 D01 D02 D03 D04 D05 ${kept} D11 D13 D17 G03 G08 G10 G14 H01 H05 H06 I01 I02 J01 J03 J04`
  expect(indicators.map(({ code }) => code)).toEqual(pack.split(' '))
  expect(indicators.flatMap(({ register, code }) => (register ? [code] : []))).toEqual(kept.split(' '))
})

test('An indicator that is both kept in a register and typed by its typical magnitude is refused', () => {
  const [kept] = indicators.filter(({ register }) => register)
  expect(indicatorsSchema.safeParse([kept]).success).toBe(true)
  expect(indicatorsSchema.safeParse([{ ...kept, typical: [0, 1] }]).success).toBe(false)
  expect(indicatorsSchema.safeParse([{ ...kept, register: undefined }]).success).toBe(false)
})

test('The operators follow the kind, and only a ratio has a numerator and a denominator', () => {
  const operators = { flow: 'sum sum', stock: 'last sum', ratio: 'ratio ratio', 'derived-ratio': 'ratio ratio' }
  for (const one of indicators) {
    // What a register keeps is a level on the cut-off day, ratio or not.
    const asked = one.register ? operators[one.kind].replace(/^\w+/, 'last') : operators[one.kind]
    expect(`${one.time_op} ${one.unit_op}`, one.code).toBe(asked)
    expect([one.numerator !== undefined, one.denominator !== undefined], one.code).toEqual(
      one.kind === 'ratio' ? [true, true] : [false, false],
    )
    expect(one.of !== undefined, one.code).toBe(one.kind === 'derived-ratio')
    expect(one.typicalShare !== undefined, one.code).toBe(one.unit_op === 'ratio' && !one.register)
    if (one.unit_op === 'ratio') expect(one.decimals, one.code).toBe(0)
  }
})

test('What a derived ratio and a balance refer to exists, is of the right kind and has the same reporters', () => {
  const refer = (code: string) => indicators.find((one) => one.code === code)
  for (const one of indicators) {
    for (const code of one.of ? [one.of.numerator, one.of.denominator] : []) {
      expect(refer(code), `${one.code} → ${code}`).toMatchObject({ unit_op: 'sum', reporters: one.reporters })
    }
    for (const code of one.balance ? [one.balance.plus, one.balance.minus] : []) {
      expect(refer(code), `${one.code} → ${code}`).toMatchObject({ kind: 'flow', reporters: one.reporters })
      expect(one.kind, one.code).toBe('stock')
    }
  }
})

test('Typical magnitudes of single blocs belong to blocs that report and lie within the typical magnitude of all', () => {
  for (const { typicalByBloc, typical = [0, 0] as const, reporters, code } of indicators) {
    for (const [bloc, [low, high]] of Object.entries(typicalByBloc ?? {})) {
      expect(reporters, code).toContain(bloc)
      expect(low, code).toBeGreaterThanOrEqual(typical[0])
      expect(high, code).toBeLessThanOrEqual(typical[1])
    }
  }
})

test('The codes of parts, sections, kinds and portal sections are unique', () => {
  const lists = [
    ...indicators.map(({ parts }) => (parts ?? []).map(({ code }) => code)),
    form.sections.map(({ code }) => code),
    kinds.map(({ code }) => code),
    portalSections.map(({ slug }) => slug),
  ]
  for (const list of lists) expect(new Set(list).size).toBe(list.length)
})

test('The quarterly form prints its sections in the order of the outline', () => {
  const a = Array.from({ length: 11 }, (_, index) => `A.${index + 1}`)
  expect(form.sections.map(({ code }) => code)).toEqual(['A', ...a, 'B', 'B.1', 'B.2', 'B.3', 'C', 'D'])
  for (const { code, narrative, hint } of form.sections) {
    expect(narrative, code).toBe(code !== 'A' && code !== 'B')
    expect(hint.vi !== '', code).toBe(narrative)
  }
})

test('The form holds every indicator exactly once, where those who report it also write', () => {
  const placed = form.sections.flatMap(({ indicators: codes }) => codes)
  expect([...placed].sort()).toEqual(indicators.map(({ code }) => code).sort())
  for (const section of form.sections) {
    for (const { code, reporters } of indicators.filter((one) => section.indicators.includes(one.code))) {
      expect(section.blocs, `${code} in ${section.code}`).toEqual(expect.arrayContaining(reporters))
    }
  }
})

test('In a province as in a commune there is a kind for every bloc, and each kind of the Party has its own symbol there', () => {
  for (const level of ['province', 'commune']) {
    const there = kinds.filter((kind) => [level, 'any'].includes(kind.level))
    expect([...new Set(there.map(({ bloc }) => bloc))].toSorted()).toEqual([...blocs].toSorted())
    const boards = there.filter(({ bloc }) => bloc === 'advisory').map(({ symbol }) => symbol)
    expect(boards).toEqual([...new Set(boards)])
  }
  const symbolOf = Object.fromEntries(kinds.map(({ code, symbol }) => [code, symbol]))
  expect(symbolOf).toMatchObject({ TINH_UY: 'TU', THANH_UY: 'TU', HUYEN_UY: 'HU', DANG_UY: 'ĐU', BDV_TU: 'BDVTU' })
})

test('The form is owed by known kinds, and every bloc that writes in it has such a kind', () => {
  expect(kinds.map(({ code }) => code)).toEqual(expect.arrayContaining(form.kinds))
  const answering = new Set(kinds.filter(({ code }) => form.kinds.includes(code)).map(({ bloc }) => bloc))
  for (const { blocs, code } of form.sections) {
    for (const bloc of blocs) expect(answering.has(bloc), `${bloc} in ${code}`).toBe(true)
  }
})
