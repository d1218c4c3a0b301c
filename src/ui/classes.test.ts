import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classes } from './classes.ts'

describe('joining class names', () => {
  test('gives nothing at all when nothing is left, so that no empty attribute is written', () => {
    expect(classes()).toBeUndefined()
    expect(classes(false, undefined, '')).toBeUndefined()
  })

  test('keeps every present name once, in order', () => {
    const name = fc.stringMatching(/^[a-z]+$/)
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.constant(false as const), fc.constant(undefined))), (parts) => {
        const present = parts.filter((part) => typeof part === 'string')
        expect(classes(...parts)).toBe(present.length === 0 ? undefined : present.join(' '))
      }),
    )
  })
})
