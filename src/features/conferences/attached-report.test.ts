import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSignedReports } from '#features/consolidation/index.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, givenHolder } from '#features/organisations/testing.ts'
import { openPeriod } from '#features/periods/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createConference, getConference } from './index.ts'
import { conferenceDraft, type TestConference } from './testing.ts'

let services: TestServices
let secretary: Actor
let given: TestConference
let otherPeriodId: string
let snapshotId: string

beforeAll(async () => {
  services = await openTestServices('2024-10-04T02:00:00Z')
  const ids = await givenDistrict(services)
  secretary = await givenActor(services, 'thu.ky', ['secretary', ids.committee])
  const chair = await givenHolder(services, ids.committee, 'Phó Bí thư Thường trực', 'Hoàng Thế Lâm')
  const period = await openQuarter('2024Q3', '2024-06-15', '2024-09-14')
  otherPeriodId = await openQuarter('2024Q2', '2024-03-15', '2024-06-14')
  given = { organisationId: ids.committee, periodId: period, chairHoldingId: chair.holdingId }
  snapshotId = await signReport(ids.advisory, period, 7)
  await signReport(ids['khe-truc'], period)
})
afterAll(() => services.close())

async function openQuarter(code: string, firstDay: string, lastDay: string): Promise<string> {
  const due = { dueAt: `${lastDay}T10:00:00Z`, consolidationDueOn: lastDay }
  const { id } = await perform(services, systemActor, openPeriod, { code, firstDay, lastDay, ...due })
  return id
}

/** The rows signing leaves behind: a snapshot, and a document number when the report is an official document. */
async function signReport(organisationId: string, periodId: string, number?: number): Promise<string> {
  const [formId, versionId, reportId, id] = [v7(), v7(), v7(), v7()]
  const { db } = services
  await db.insertInto('form').values({ id: formId, code: formId, name_vi: 'Biểu', name_en: 'Form' }).execute()
  const version = { id: versionId, form_id: formId, number: 1, valid: '[2024-01-01,)' }
  await db.insertInto('form_version').values(version).execute()
  const report = { id: reportId, form_version_id: versionId, organisation_id: organisationId, period_id: periodId }
  await db
    .insertInto('report')
    .values({ ...report, state: 'approved', values: [] })
    .execute()
  const signed = { signed_at: new Date('2024-09-25T03:00:00Z'), signed_by: secretary.accountId }
  const snapshot = {
    id,
    report_id: reportId,
    revision: 1,
    form_version_id: versionId,
    narrative: '{}',
    parts: '{}',
    notes: '{}',
    ...signed,
  }
  await db
    .insertInto('report_snapshot')
    .values({ ...snapshot, values: [] })
    .execute()
  if (number !== undefined) {
    const issued = { term: '2020-2025', issued_on: '2024-09-25', report_id: reportId, symbol: 'BC/BDVHU' }
    await db
      .insertInto('document_number')
      .values({ organisation_id: organisationId, document_type: 'BC', number, ...issued })
      .execute()
  }
  return id
}

test('a signed report of another period is refused', async () => {
  const draft = conferenceDraft(given, { periodId: otherPeriodId, snapshotId })
  await expect(perform(services, secretary, createConference, draft)).rejects.toMatchObject({
    detail: { fields: [{ path: '/snapshotId', code: 'conferences.report-not-signed' }] },
  })
})

test('only numbered documents of the period are offered, under the name and number they were signed with', async () => {
  expect(await listSignedReports(services.read, { periodId: otherPeriodId })).toEqual([])
  expect(await listSignedReports(services.read, { periodId: given.periodId })).toMatchObject([
    {
      snapshotId,
      organisationName: 'Ban Dân vận Huyện ủy Suối Trăng',
      documentLabel: 'Số 07-BC/BDVHU',
      signedAt: new Date('2024-09-25T03:00:00Z'),
    },
  ])
})

test('the attached report is part of what a conference says of itself', async () => {
  const { id } = await perform(services, secretary, createConference, conferenceDraft(given, { snapshotId }))
  expect(await getConference(services.read, secretary, id)).toMatchObject({
    snapshotId,
    report: { documentLabel: 'Số 07-BC/BDVHU' },
  })
})
