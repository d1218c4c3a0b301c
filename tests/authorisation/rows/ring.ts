import type { Row } from '../row.ts'

const report = ({ things: { draftReportId } }: { things: { draftReportId: string } }) => ({
  reportId: draftReportId,
  version: 1,
})

/** Reports, consolidation, conferences, tasks and congresses. */
export const ringRows: Readonly<Record<string, Row>> = {
  'reports.open': {
    roles: ['reporter'],
    reach: 'since',
    input: ({ world, things }) => ({ organisationId: world.bodies.unit, periodId: things.periods.unopened }),
  },
  'reports.save': {
    roles: ['reporter'],
    reach: 'since',
    input: (attempt) => ({ ...report(attempt), changes: { 'f.B01': { value: '42' } } }),
  },
  'reports.submit': {
    roles: ['reporter'],
    reach: 'since',
    input: (attempt) => ({ ...report(attempt), changes: { 'f.B01': { value: '42' } } }),
  },
  'reports.return': {
    roles: ['approver'],
    reach: 'since',
    input: ({ things }) => ({ ...things.submitted, reason: 'Số liệu chưa khớp.' }),
  },
  'reports.approve': { roles: ['approver'], reach: 'since', input: ({ things }) => things.submitted },
  'consolidation.sign': {
    roles: ['consolidator'],
    reach: 'since',
    about: 'commune',
    input: ({ things, commune }) => ({
      ...{ reportId: things.sumsReportId, version: 1, changes: { 'w.A.3': { value: 'Đã tiếp 72 lượt công dân.' } } },
      signerHoldingId: things.holdings[commune],
    }),
  },
  'conferences.create': {
    roles: ['secretary'],
    reach: 'today',
    about: 'commune',
    input: ({ world, things, commune }) => ({
      ...{ organisationId: world.bodies[commune], heldOn: '2024-10-03' },
      ...{ periodId: things.periods.running, kind: 'review', sessionOfDay: 'morning', place: 'Hội trường' },
      chairHoldingId: things.holdings[commune],
    }),
  },
  'conferences.edit': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => ({
      ...{ conferenceId: things.conference.id, version: 1, chairHoldingId: things.conference.chairHoldingId },
      ...{ periodId: things.periods.handedIn, kind: 'review', heldOn: things.conference.heldOn },
      ...{ sessionOfDay: 'morning', place: 'Nhà văn hóa' },
    }),
  },
  'conferences.record-conclusion': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => ({ conferenceId: things.conference.id, wording: 'Gửi báo cáo đúng hạn.' }),
  },
  'conferences.edit-conclusion': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => ({ conclusionId: things.conference.conclusionIds[0], version: 1, wording: 'Sửa lời.' }),
  },
  'conferences.move-conclusion': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => ({ conclusionId: things.conference.conclusionIds[0], version: 1, direction: 'down' }),
  },
  'tasks.assign': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things, world, unit }) => ({
      ...{ conclusionId: things.conference.conclusionIds[1], title: 'Việc mới', product: 'Báo cáo' },
      ...{ leadOrganisationId: world.bodies[unit], dueOn: '2024-12-20' },
    }),
  },
  'tasks.start': {
    roles: ['reporter', 'approver'],
    reach: 'today',
    input: ({ things }) => things.task.assigned,
  },
  'tasks.report-done': {
    roles: ['reporter', 'approver'],
    reach: 'today',
    input: ({ things }) => ({ ...things.task.begun, note: 'Đã xong.' }),
  },
  'tasks.verify': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => things.task.done,
  },
  'tasks.return': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => ({ ...things.task.done, note: 'Thiếu phụ lục.' }),
  },
  'tasks.cancel': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => ({ ...things.task.assigned, note: 'Không cần nữa.' }),
  },
  'tasks.change-deadline': {
    roles: ['secretary'],
    reach: 'since',
    about: 'commune',
    input: ({ things }) => ({ ...things.task.assigned, dueOn: '2025-01-15', note: '' }),
  },
  'congresses.plan': {
    roles: ['reporter', 'administrator'],
    reach: 'today',
    about: 'commune',
    input: ({ world, unit }) => ({
      organisationId: world.bodies[unit === 'unit' ? 'union' : 'heirUnion'],
      term: '2030-2035',
      plannedOn: '2030-05-01',
      seats: 15,
    }),
  },
  'congresses.record-held': {
    roles: ['reporter', 'administrator'],
    reach: 'today',
    about: 'commune',
    input: ({ things }) => ({
      ...things.congress.planned,
      ...{ heldFrom: '2024-06-01', heldUntil: '2024-06-02', seats: 15, elected: 15 },
    }),
  },
  'congresses.cancel': {
    roles: ['reporter', 'administrator'],
    reach: 'today',
    about: 'commune',
    input: ({ things }) => ({ ...things.congress.planned, reason: 'Đơn vị sáp nhập trước đại hội.' }),
  },
  'congresses.change-members': {
    roles: ['reporter', 'administrator'],
    reach: 'today',
    about: 'commune',
    input: ({ things }) => ({
      ...things.congress.held,
      ...{ kind: 'designated', count: 1, changedOn: '2024-08-01', decisionNumber: '5-QĐ/HU' },
    }),
  },
}
