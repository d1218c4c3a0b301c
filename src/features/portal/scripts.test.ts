import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { minifySync } from 'vite'
import { expect, test } from 'vitest'
import { PALETTES, preferencesCookie, readPreferences, SIZES } from './reading/preferences.ts'

const PUBLIC = join(import.meta.dirname, '../../../public')
const early = await readFile(join(PUBLIC, 'doc-truoc.js'), 'utf8')
const tools = await readFile(join(PUBLIC, 'cong-cu.js'), 'utf8')

/** What the early script sets on the root element of a page with these cookies and this copy in the browser. */
function setBy(cookie: string, mirror: string | undefined): Record<string, string> {
  const dataset = {}
  const localStorage = mirror === undefined ? undefined : { tuychon: mirror }
  const document = { cookie, documentElement: { dataset } }
  runInNewContext(early, { document, localStorage, addEventListener() {} })
  return dataset
}

test('junk in the cookie and in the browser’s copy sets nothing, and a browser without storage breaks nothing', () => {
  expect(setBy('tuychon=c9.shong', '<b>')).toEqual({})
  expect(setBy('', undefined)).toEqual({})
})

test('the early script reads a cookie exactly as the server does', () => {
  const near = fc.stringMatching(/^(tuychon=|x=1; tuychon=)c-?\d(\.s(-?\d|toi|tuong-phan|x))?(; y=2)?$/)
  fc.assert(
    fc.property(near, (cookie) => {
      const { size, palette } = readPreferences(cookie)
      const { co = '0', sang } = setBy(cookie, undefined)
      expect([Number(co), sang]).toEqual([size, palette])
    }),
  )
})

test('a lost cookie is made good by the browser’s copy; a cookie that is there wins over it', () => {
  expect(setBy('', 'c3.stoi')).toEqual({ co: '3', sang: 'toi' })
  expect(setBy('tuychon=c0', 'c3.stoi')).toEqual({ co: '0' })
  for (const palette of PALETTES) {
    const [kept = ''] = preferencesCookie({ size: 1, palette }, false).split(';')
    expect(setBy(kept, undefined)).toEqual({ co: '1', sang: palette })
  }
})

test('both scripts know the same sizes and stay small: half a kilobyte before the first paint, two and a half in all', () => {
  expect(tools).toContain(JSON.stringify(SIZES).replaceAll(',', ', '))
  const sent = [early, tools].map((text) => brotliCompressSync(minifySync('script.js', text).code).length)
  const [first = 0, second = 0] = sent
  expect(first).toBeLessThanOrEqual(512)
  expect(first + second).toBeLessThanOrEqual(2048)
})
