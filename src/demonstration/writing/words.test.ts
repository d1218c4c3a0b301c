import { expect, test } from 'vitest'
import { readDemonstrationContent } from '../content.ts'
import { bodiesOf } from './bodies.ts'
import { compiledWords, type Words, wordsOf } from './words.ts'

const content = readDemonstrationContent()
const bodies = bodiesOf(content)
const sections = content.form.sections.filter(({ narrative }) => narrative)

test('Every body writes in every section of its bloc, with every place filled in', () => {
  for (const body of bodies) {
    const words = wordsOf(content, body, 0)
    const asked = sections.filter(({ blocs }) => blocs.includes(body.bloc)).map(({ code }) => code)
    expect(Object.keys(words), body.key).toEqual(asked)
    for (const text of Object.values(words)) expect(text).toMatch(/^[\p{Lu}“][^{}]*[.]$/u)
  }
})

test('No two bodies of a bloc say the same in a quarter, and none says again what it said the quarter before', () => {
  const templates = new Map(bodies.map((body) => [body.key, wordsOf(plain(content), body, 0)]))
  for (const body of bodies) {
    const next = wordsOf(plain(content), body, 1)
    for (const [code, text] of Object.entries(templates.get(body.key) ?? {})) {
      expect(next[code], `${body.key} ${code}`).not.toBe(text)
      const same = bodies.filter((one) => one.bloc === body.bloc && one.level === body.level)
      const saying = same.filter((one) => templates.get(one.key)?.[code] === text)
      expect(
        saying.map(({ key }) => key),
        code,
      ).toEqual([body.key])
    }
  }
})

test('A consolidated section begins with the own words and quotes at most three bodies, none twice', () => {
  const own: Words = { 'A.3': 'Lời của khối.' }
  const below: Words[] = [
    { 'A.3': 'Một cửa về bản Nậm Tre.\n\nĐoạn sau.' },
    { 'A.3': 'Một cửa về bản Pá Hốc.' },
    { 'A.3': 'Sửa xong mương.' },
    { 'A.3': 'Trả lời hết đơn.' },
    { 'A.3': 'Mở sổ kiến nghị.' },
  ]
  expect(compiledWords(content, own, below, 0)['A.3']).toBe(
    ['Lời của khối.', 'Một cửa về bản Nậm Tre.', 'Sửa xong mương.', 'Trả lời hết đơn.'].join('\n\n'),
  )
  expect(compiledWords(content, {}, below, 1)['A.3']).toBe(
    ['Trả lời hết đơn.', 'Mở sổ kiến nghị.', 'Một cửa về bản Nậm Tre.'].join('\n\n'),
  )
})

/** The same content with one hamlet everywhere, so that passages are compared without their places. */
function plain(given: typeof content): typeof content {
  const areas = given.locality.areas.map((area) =>
    area.hamlets ? { ...area, name: 'Xã Một', hamlets: ['bản Một', 'bản Một'] } : area,
  )
  return { ...given, locality: { ...given.locality, areas } }
}
