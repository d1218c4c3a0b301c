import { v7 } from 'uuid'
import { openPeriod } from '#features/periods/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'

/** The period most tests take place in. */
export async function givenPeriod(services: Services): Promise<string> {
  const { id } = await perform(services, systemActor, openPeriod, {
    code: '2024Q3',
    firstDay: '2024-06-15',
    lastDay: '2024-09-14',
    dueAt: '2024-09-18T10:00:00Z',
    consolidationDueOn: '2024-09-25',
    conferenceOn: '2024-10-03',
  })
  return id
}

export interface TestConclusion {
  readonly organisationId: string
  readonly periodId: string
  readonly secretary: Actor
  readonly wording?: string
}

/**
 * A conclusion of a conference held on 2024-10-03. Conferences are a feature above this one, so the two rows a task
 * needs are written here without its commands.
 */
export async function givenConclusion(services: Services, given: TestConclusion): Promise<string> {
  const [conferenceId, conclusionId] = [v7(), v7()]
  await services.db
    .insertInto('conference')
    .values({
      id: conferenceId,
      organisation_id: given.organisationId,
      period_id: given.periodId,
      kind: 'review',
      title: 'Hội nghị sơ kết công tác dân vận quý III năm 2024',
      held_on: '2024-10-03',
      session_of_day: 'afternoon',
      place: 'Hội trường tầng 2',
      chair_name: 'Hoàng Thế Lâm',
      chair_title: 'Phó Bí thư Thường trực Huyện ủy',
      created_by: given.secretary.accountId,
    })
    .execute()
  const wording = given.wording ?? 'Các xã kiện toàn tổ dân vận ở bản trước mùa khô.'
  await services.db
    .insertInto('conclusion')
    .values({ id: conclusionId, conference_id: conferenceId, position: 1, wording })
    .execute()
  return conclusionId
}
