import { expect, test } from 'vitest'
import type { Period } from '#features/periods/index.ts'
import type { OwnReport } from '#features/reports/index.ts'
import { byDeadline, type Waiting, waitingConsolidation, waitingReport } from './waiting.ts'

const period: Period = {
  id: '00000000-0000-7000-8000-000000000001',
  code: '2024Q3',
  firstDay: '2024-06-15',
  lastDay: '2024-09-14',
  dueAt: new Date('2024-09-18T10:00:00Z'),
  consolidationDueOn: '2024-09-25',
  planOn: undefined,
  conferenceOn: undefined,
}

const report = (facts: Partial<OwnReport>): OwnReport => ({
  organisationId: 'khe-truc',
  organisationName: 'Khối Dân vận xã Khe Trúc',
  reportId: 'r1',
  state: 'draft',
  standing: 'draft',
  inherited: false,
  heir: undefined,
  writes: true,
  ...facts,
})
const kindOf = (facts: Partial<OwnReport>) => waitingReport(report(facts), period)[0]?.kind

test('a report handed in no longer waits for its writer, and one not handed in does not wait for its approver', () => {
  expect(kindOf({ state: 'submitted' })).toBeUndefined()
  expect(kindOf({ state: 'approved' })).toBeUndefined()
  expect(kindOf({ state: 'draft', writes: false })).toBeUndefined()
  expect(kindOf({ state: 'returned', writes: false })).toBeUndefined()
})

test('a report waits for its writer from the start and again when it is returned, then for its approver', () => {
  expect(kindOf({ state: undefined })).toBe('write-report')
  expect(kindOf({ state: 'returned' })).toBe('write-report')
  expect(kindOf({ state: 'submitted', writes: false })).toBe('approve-report')
})

test('a report nobody has opened yet is opened from the list of its period', () => {
  expect(waitingReport(report({ state: undefined, reportId: undefined }), period)[0]?.href).toBe(
    '/lam-viec/bao-cao?ky=2024Q3',
  )
})

test('what is due first stands first, and what has no deadline last', () => {
  const [writing] = waitingReport(report({}), period)
  const later = waitingConsolidation({ id: 'bdv', name: 'Ban Dân vận' }, period)
  const never: Waiting = { ...later, kind: 'article', dueOn: undefined }
  const sorted = byDeadline([never, later, ...(writing ? [writing] : [])])
  expect(sorted.map(({ dueOn }) => dueOn)).toEqual(['2024-09-18', '2024-09-25', undefined])
})
