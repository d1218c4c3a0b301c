import { expect, test } from 'vitest'
import { sameOriginPath } from './same-origin-path.ts'

test.each([
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\t/[',
  '/.//elsewhere.example',
  '/./\\elsewhere.example',
  '/%2e//elsewhere.example',
  '/lam-viec/..//elsewhere.example/bao-cao',
  'https://elsewhere.example/',
  'javascript:alert(1)',
  '/.',
])('%s leads to no other site, whatever a browser makes of it', (path) => {
  const url = new URL(sameOriginPath(path) ?? '/', 'https://danvan.example')
  expect(url.origin).toBe('https://danvan.example')
})

test('a path of ours is kept with its query', () => {
  expect(sameOriginPath('/lam-viec/bao-cao?ky=2024Q3')).toBe('/lam-viec/bao-cao?ky=2024Q3')
})
