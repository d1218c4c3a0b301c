import { expect, test } from 'vitest'
import { gatherPassages, type Source } from './passages.ts'

const source = (organisationId: string, parentId: string | undefined, text?: string, approved = true): Source => ({
  organisationId,
  parentId,
  name: organisationId,
  report: text === undefined ? undefined : { id: `r-${organisationId}`, approved, narrative: { 'A.3': text } },
})

test('a body that has sent no words is passed over for the bodies below it', () => {
  const sources = [
    source('top', undefined),
    source('silent', 'top'),
    source('leaf', 'silent', 'Lời lá'),
    source('child', 'top', 'Lời con'),
  ]
  expect(gatherPassages(sources, 'top', 'A.3').map(({ source, text }) => [source, text])).toEqual([
    ['leaf', 'Lời lá'],
    ['child', 'Lời con'],
  ])
})

test('a body that has sent its own words speaks for those below it', () => {
  const sources = [source('top', undefined), source('commune', 'top', 'Lời xã'), source('leaf', 'commune', 'Lời lá')]
  expect(gatherPassages(sources, 'top', 'A.3').map(({ source }) => source)).toEqual(['commune'])
})

test('the same words from several bodies are shown once, with the names of the others', () => {
  const sources = [
    source('top', undefined),
    source('a', 'top', 'Một lời'),
    source('b', 'top', 'một  lời'),
    source('c', 'top', ' '),
  ]
  expect(gatherPassages(sources, 'top', 'A.3')).toEqual([
    { organisationId: 'a', source: 'a', reportId: 'r-a', approved: true, text: 'Một lời', alike: ['b'] },
  ])
})
