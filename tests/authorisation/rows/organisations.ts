import { loadOrganisationKinds } from '#features/organisations/index.ts'
import { applyReorganisation, draftReorganisation } from '#features/reorganisations/index.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { Attempt, Row } from '../row.ts'
import { TODAY } from '../world.ts'

/** The unit, or its heir, gets another name. */
const renaming = ({ world, unit }: Attempt) => ({
  ...{ decreeNumber: '20-QĐ/HU', decreeDate: '2024-09-16', effectiveOn: TODAY },
  lines: [{ kind: 'rename', body: world.bodies[unit], name: 'Ủy ban nhân dân xã mới', shortName: 'UBND xã mới' }],
})

const draft = (attempt: Attempt) => attempt.perform(systemActor, draftReorganisation, renaming(attempt))

const said = { vi: 'Thử', en: 'Trial' }

const quarter = {
  ...{ code: '2024Q4', firstDay: '2024-09-15', lastDay: '2024-12-14', dueAt: '2024-12-18T10:00:00Z' },
  consolidationDueOn: '2024-12-25',
}

/** Organisations, people and decrees, and what the whole locality works with. */
export const organisationRows: Readonly<Record<string, Row>> = {
  'organisations.establish': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ world, unit }) => ({
      ...{ decisionNumber: '3-QĐ/HU', decisionDate: '2024-09-01', from: TODAY },
      organisations: [
        {
          ...{ key: 'new', name: 'Đội mới', shortName: 'Đội mới', symbol: 'ĐM', kind: 'HND' },
          lines: [{ parent: world.bodies[unit], axis: 'territory' }],
        },
      ],
    }),
  },
  'organisations.establish-areas': {
    roles: ['administrator'],
    reach: 'locality',
    input: () => ({ from: TODAY, areas: [{ key: 'a', name: 'Xã mới', kind: 'commune', parent: null }] }),
  },
  'organisations.load-kinds': {
    roles: ['administrator'],
    reach: 'locality',
    input: () => ({
      kinds: [{ code: 'X', name: { vi: 'Loại', en: 'Kind' }, bloc: 'advisory', level: 'commune', symbol: 'X' }],
    }),
  },
  'locality.describe': {
    roles: ['administrator'],
    reach: 'locality',
    input: () => ({ name: 'Suối Trăng', portalName: 'Cổng', documentPlace: 'Suối Trăng', term: '2020-2025' }),
  },
  'organisations.add-post': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ world, unit }) => ({ organisationId: world.bodies[unit], title: 'Thư ký', position: 3, from: TODAY }),
  },
  'organisations.close-post': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ things, unit }) => ({ postId: things.posts[unit], lastDay: TODAY }),
  },
  'organisations.appoint-holder': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ world, things, unit }) => ({
      ...{ organisationId: world.bodies[unit], postId: things.posts[unit], mode: 'appointed', from: TODAY },
      person: { fullName: 'Vàng Thị Mỷ' },
    }),
  },
  'organisations.correct-holding': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ things, unit }) => ({
      ...{ holdingId: things.holdings[unit], from: '2020-08-01', mode: 'elected', printedTitle: 'Chủ tịch UBND' },
    }),
  },
  'organisations.end-holding': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ things, unit }) => ({ holdingId: things.holdings[unit], lastDay: TODAY, reason: 'moved' }),
  },
  'organisations.correct-person': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ things, unit }) => ({ personId: things.persons[unit], fullName: 'Lò Thị Mây Hoa' }),
  },
  'organisations.add-roster-seat': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ world, things, unit }) => ({
      ...{ organisationId: world.bodies[unit], postId: things.posts[unit], role: 'Ủy viên', from: TODAY },
    }),
  },
  'organisations.close-roster-seat': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ things, unit }) => ({ seatId: things.seats[unit], lastDay: TODAY }),
  },
  'reorganisations.draft': {
    roles: ['administrator'],
    reach: 'today',
    input: async (attempt) => ({ ...renaming(attempt), ...(await draft(attempt)) }),
  },
  'reorganisations.discard': { roles: ['administrator'], reach: 'today', input: draft },
  'reorganisations.apply': { roles: ['administrator'], reach: 'today', input: draft },
  'reorganisations.undo': {
    roles: ['administrator'],
    reach: 'today',
    input: async (attempt) => attempt.perform(systemActor, applyReorganisation, await draft(attempt)),
  },
  'indicators.assign-form': {
    roles: ['administrator'],
    reach: 'locality',
    input: async ({ tx, perform }) => {
      await perform(systemActor, loadOrganisationKinds, {
        kinds: [{ code: 'Y', name: said, bloc: 'advisory', level: 'commune', symbol: 'Y' }],
      })
      const form = await tx.selectFrom('form').select('id').executeTakeFirstOrThrow()
      return { formId: form.id, kinds: ['Y'] }
    },
  },
  'indicators.load-form': {
    roles: ['administrator'],
    reach: 'locality',
    input: () => ({
      ...{ code: 'other', name: said, validFrom: TODAY, kinds: ['UBND'] },
      indicators: [
        {
          ...{ code: 'Z01', name: said, unit: said, definition: said, example: said, kind: 'flow', time_op: 'sum' },
          ...{ unit_op: 'sum', decimals: 0, reporters: [], internal: false },
        },
      ],
      sections: [{ code: 'Z', title: said, hint: said, narrative: false, blocs: [], indicators: ['Z01'] }],
    }),
  },
  'periods.open': { roles: ['administrator'], reach: 'locality', input: () => quarter },
  'watch.record-look': {
    roles: ['administrator'],
    reach: 'anywhere',
    input: () => ({
      found: [{ place: '/', kind: 'altered-text', expected: 'a', served: 'b' }],
      resolved: [],
      tell: false,
    }),
  },
}
