import type { ReactElement } from 'react'
import { renderToStaticMarkup as render } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Button, ButtonLink } from './control/button.tsx'
import { samples } from './samples.tsx'
import { StateMark } from './state/state-mark.tsx'
import { StateSprite } from './state/state-sprite.tsx'
import { stateShapes, symbolId, toneOf } from './states.ts'
import { faultsOf } from './testing.ts'

/** The markup of a sample, by its name. */
function sample(name: string): string {
  const element: ReactElement | undefined = samples[name]
  if (element === undefined) throw new Error(`no sample ${name}`)
  return render(element)
}

describe.each(Object.keys(samples))('the component %s', (name) => {
  test('renders without a fault', () => {
    expect(faultsOf(sample(name))).toEqual([])
  })
})

describe('a state', () => {
  test.each(stateShapes)('%s always carries its word, for the eye or for the ear', (shape) => {
    expect(render(<StateMark shape={shape} label="Word" />)).toContain('<span>Word</span>')
    const hidden = render(<StateMark shape={shape} label="Word" labelHidden />)
    expect(hidden).toMatch(/<span class="[^"]*hidden[^"]*">Word<\/span>/)
    expect(hidden).toContain('aria-hidden="true"')
  })

  test.each(stateShapes)('%s refers to a drawing of the sprite', (shape) => {
    expect(render(<StateMark shape={shape} label="Word" />)).toContain(`href="#${symbolId(shape)}"`)
    expect(render(<StateSprite />)).toContain(`id="${symbolId(shape)}"`)
  })

  test('has eight drawings, no two alike', () => {
    const drawings = [...render(<StateSprite />).matchAll(/<symbol[^>]*>(.*?)<\/symbol>/g)].map((m) => m[1])
    expect(new Set(drawings).size).toBe(8)
  })

  test('is green only for what is done and ochre only for what wants attention', () => {
    expect(stateShapes.filter((shape) => toneOf(shape) === 'done')).toEqual(['full-tick'])
    expect(stateShapes.filter((shape) => toneOf(shape) === 'attention')).toEqual(['arrow-back', 'full-bang'])
  })
})

describe('a tally', () => {
  test('draws as many squares as there are things and says the whole in words', () => {
    const html = sample('Tally')
    expect(html.match(/<use /g)).toHaveLength(3)
    expect(html).toContain('role="img" aria-label="3: 2 done, 1 late"')
  })
})

describe('where the reader is', () => {
  test('is said once in the menu', () => {
    expect(sample('Masthead').match(/aria-current="page"/g)).toHaveLength(1)
  })

  test('is said once in the beat, and what is crossed is said in words', () => {
    expect(sample('Beat').match(/aria-current="step"/g)).toHaveLength(1)
    expect(sample('Beat')).toMatch(/Plan<span[^>]*>, crossed<\/span>/)
  })

  test('is said once in a filter, with the counts beside the words', () => {
    expect(sample('Filter').match(/aria-current="true"/g)).toHaveLength(1)
    expect(sample('Filter')).toContain('All <b>24</b>')
  })
})

describe('a button', () => {
  test('submits its form unless told otherwise', () => {
    expect(render(<Button>Go</Button>)).toContain('type="submit"')
    expect(render(<Button type="button">Go</Button>)).toContain('type="button"')
  })

  test('that goes somewhere is a link', () => {
    expect(render(<ButtonLink href="/x">Go</ButtonLink>)).toMatch(/^<a [^>]*href="\/x"/)
  })
})

describe('a conflict', () => {
  test('shows both values and submits the choice by a name', () => {
    const html = sample('Conflict')
    expect(html).toMatch(/<dd>42<\/dd>.*<dd>44<\/dd>/)
    expect(html).toMatch(/name="keep" [^>]*value="mine"|value="mine" [^>]*name="keep"/)
    expect(html).toMatch(/name="keep" [^>]*value="theirs"|value="theirs" [^>]*name="keep"/)
  })
})
