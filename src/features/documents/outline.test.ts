import { describe, expect, it } from 'vitest'
import { isInForce, LAYOUTS, standardFor } from './layouts.ts'
import type { Block } from './model.ts'
import { numbered } from './outline.ts'

type Kind = Exclude<Block['kind'], 'table'>

function numbers(kinds: readonly Kind[]): readonly string[] {
  const blocks = numbered(
    kinds.map((kind) => ({ kind, text: '·' })),
    LAYOUTS.HD05.headings,
  )
  return blocks.map((block) => (block.kind === 'table' ? '' : block.text))
}

describe('The outline of a document', () => {
  it('leaves paragraphs, notes and tables as they are', () => {
    const table: Block = { kind: 'table', columns: [], rows: [] }
    expect(numbers(['paragraph', 'source-note'])).toEqual(['·', '·'])
    expect(numbered([table], LAYOUTS.HD36.headings)).toEqual([table])
  })

  it('counts each level anew below the level above it', () => {
    expect(
      numbers(['part', 'heading', 'subheading', 'subheading', 'heading', 'subheading', 'part', 'heading']),
    ).toEqual(['I- ·', '1. ·', 'a) ·', 'b) ·', '2. ·', 'a) ·', 'II- ·', '1. ·'])
  })

  it('writes parts in Roman numerals', () => {
    const parts = numbers(Array<Kind>(14).fill('part'))
    expect(parts.at(3)).toBe('IV- ·')
    expect(parts.at(8)).toBe('IX- ·')
    expect(parts.at(13)).toBe('XIV- ·')
  })

  it('letters points by the Vietnamese alphabet, with đ and without f', () => {
    const points = numbers(Array<Kind>(24).fill('subheading'))
    expect(points.slice(3, 7)).toEqual(['d) ·', 'đ) ·', 'e) ·', 'g) ·'])
    expect(points.slice(22)).toEqual(['y) ·', 'aa) ·'])
  })
})

describe('The standard of a document', () => {
  it('is HD 36 to the day before HD 05 was issued, and HD 05 from that day', () => {
    expect(standardFor('2018-04-03', 'party')).toBe('HD36')
    expect(standardFor('2026-05-26', 'party')).toBe('HD36')
    expect(standardFor('2026-05-27', 'party')).toBe('HD05')
  })

  it('is NĐ 30 where a body follows the State, in force from 5 March 2020', () => {
    expect(standardFor('2026-05-27', 'state')).toBe('ND30')
    expect([isInForce('ND30', '2020-03-04'), isInForce('ND30', '2020-03-05')]).toEqual([false, true])
  })
})
