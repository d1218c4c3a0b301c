import * as z from 'zod'
import { listPeriods } from '#features/periods/index.ts'
import { localDate } from '#kernel/date.ts'
import { type Api, exposeCommand, exposeQuery } from '#platform/http/api.ts'
import { refuse } from '#platform/problem.ts'
import { approveReport } from './commands/approve-report.ts'
import { openReport } from './commands/open-report.ts'
import { returnReport } from './commands/return-report.ts'
import { saveReport } from './commands/save-report.ts'
import { submitReport } from './commands/submit-report.ts'
import { getReport } from './queries/get-report.ts'
import { listCopies } from './queries/list-copies.ts'

const copy = z.object({
  organisationId: z.uuid(),
  organisationName: z.string(),
  receiverNames: z.array(z.string()),
  report: z.object({ id: z.uuid(), state: z.string(), sentAt: z.iso.datetime() }).optional(),
})
const step = z.object({ reportId: z.uuid(), state: z.string(), version: z.int() })

/** Reports for other programs: their content, and the steps of their life. */
export function reportsApi(api: Api): void {
  exposeContent(api)
  exposeCopies(api)
  exposeSteps(api)
}

/** Opening, reading and saving. */
function exposeContent(api: Api): void {
  exposeCommand(api, {
    method: 'post',
    path: '/reports',
    summary: 'Open an organisation’s report for a period',
    command: openReport,
    result: z.object({ reportId: z.uuid() }),
  })
  exposeQuery(api, {
    path: '/reports/{reportId}',
    name: 'reports.get',
    summary: 'One report with everything derived from it; as a copy (`isCopy`) for whoever gets copies of it',
    result: z
      .object({
        id: z.uuid(),
        state: z.string(),
        version: z.int(),
        isCopy: z.boolean(),
        copiesTo: z.array(z.string()),
      })
      .loose(),
    run: ({ services, actor }, { reportId = '' }) =>
      getReport(services.read, actor, reportId, localDate(services.clock.now())),
  })
  exposeCommand(api, {
    method: 'put',
    path: '/reports/{reportId}',
    summary: 'Save changed places of a report; `f.B01` a figure, `d.B05` a denominator, `w.A.3` words',
    command: saveReport,
    result: z.object({ reportId: z.uuid(), version: z.int() }),
  })
}

/** What coordinating bodies send for knowledge. */
function exposeCopies(api: Api): void {
  exposeQuery(api, {
    path: '/report-copies/{period}',
    name: 'reports.list-copies',
    summary: 'Copies of a period’s reports (`2024Q3`) that coordinating bodies send to those of the caller',
    result: z.array(copy),
    run: async ({ services, actor }, { period: code = '' }) => {
      const period = (await listPeriods(services.read)).find((one) => one.code === code)
      if (!period) refuse('not-found', 'reports.no-such-period')
      return listCopies(services.read, actor, period, services.clock.now())
    },
  })
}

/** Handing in, returning, approving. */
function exposeSteps(api: Api): void {
  exposeCommand(api, {
    method: 'post',
    path: '/reports/{reportId}/submit',
    summary: 'Save and hand to the approver',
    command: submitReport,
    result: step,
  })
  exposeCommand(api, {
    method: 'post',
    path: '/reports/{reportId}/return',
    summary: 'Hand back with a reason',
    command: returnReport,
    result: step,
  })
  exposeCommand(api, {
    method: 'post',
    path: '/reports/{reportId}/approve',
    summary: 'Approve and freeze',
    command: approveReport,
    result: step,
  })
}
