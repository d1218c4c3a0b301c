import { expect, test } from 'vitest'
import { readShare, writeShare } from './read-share.ts'

test('what is no share is refused rather than guessed', () => {
  for (const typed of ['', 'một nửa', '1/2', '6 0 %', '0,5,1']) expect(readShare(typed)).toBeUndefined()
})

test('shares are read in per cent or as decimals, with comma or point, and written in per cent', () => {
  expect(['60 %', '60%', '0,6', '0.6', '33,3333 %', '−40 %'].map(readShare)).toEqual([
    0.6, 0.6, 0.6, 0.6, 0.333333, -0.4,
  ])
  expect([0.6, 1, 0.333333].map(writeShare)).toEqual(['60\u00A0%', '100\u00A0%', '33,3333\u00A0%'])
})
