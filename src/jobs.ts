import { identityJobHandlers, sendLinkJob } from '#features/identity/index.ts'
import { notifyReturned, reportJobHandlers } from '#features/reports/index.ts'
import { notifyAssigned, taskJobHandlers } from '#features/tasks/index.ts'
import { notifyFinding, watchJobHandlers } from '#features/watch/index.ts'
import type { Services } from '#platform/command.ts'
import type { JobDefinition, JobHandler } from '#platform/jobs/jobs.ts'

/** Every kind of background work; each has its queue. */
export const jobs: readonly JobDefinition<object>[] = [notifyReturned, notifyAssigned, notifyFinding, sendLinkJob]

/** Who does it. */
export function jobHandlers(services: Services): readonly JobHandler<never>[] {
  return [
    ...reportJobHandlers(services),
    ...taskJobHandlers(services),
    ...watchJobHandlers(services),
    ...identityJobHandlers(services),
  ]
}
