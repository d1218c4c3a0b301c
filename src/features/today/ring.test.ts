import { expect, test } from 'vitest'
import { presentSpan, type RingFacts } from './ring.ts'

const facts = (done: Partial<RingFacts>): RingFacts => ({
  begun: true,
  reportsIn: false,
  consolidationSigned: false,
  conferenceHeld: false,
  conclusionsRecorded: false,
  ...done,
})

test('a period goes around the ring one span after the other', () => {
  const steps: Partial<RingFacts>[] = [
    { begun: false },
    {},
    { reportsIn: true },
    { reportsIn: true, consolidationSigned: true },
    { reportsIn: true, consolidationSigned: true, conferenceHeld: true },
    { reportsIn: true, consolidationSigned: true, conferenceHeld: true, conclusionsRecorded: true },
  ]
  expect(steps.map((step) => presentSpan(facts(step)))).toEqual([
    'plan',
    'report',
    'consolidation',
    'conference',
    'conclusions',
    'tasks',
  ])
})

test('a conference held before the report was signed still carries the ring on', () => {
  expect(presentSpan(facts({ conferenceHeld: true }))).toBe('conclusions')
})
