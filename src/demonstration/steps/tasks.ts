import { assignTask, reportTaskDone, startTask, verifyTask } from '#features/tasks/index.ts'
import { addDays, type IsoDate } from '#kernel/date.ts'
import { instant, workingMoment } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import type { Bilingual } from '../messages.ts'
import type { Step, World } from '../timeline.ts'
import { actorWith } from './roles.ts'

/** How far the lead body has come: not begun, begun, waiting for the secretary to verify, verified. */
export type Course = 'assigned' | 'working' | 'reported' | 'done'

export interface PlannedTask {
  readonly title: string
  readonly product: string
  readonly lead: string
  readonly supporting: readonly string[]
  readonly dueInDays?: number | undefined
  readonly recurring?: true | undefined
  readonly course: Course
}

interface Assigned {
  readonly id: string
  version: number
}

/** Where a task comes from, and when its story may happen. */
export interface TaskOrigin {
  readonly conference: string
  readonly heldOn: IsoDate
  readonly now: Date
  readonly sentence: Bilingual
  /** Known once the conclusion has been recorded. */
  conclusionId(): string
}

const STARTED = 0.2
const REPORTED = 0.65
const VERIFIED = 0.85

/** Giving a task on the morning after the conference and, as far as its course goes, starting, reporting, verifying it. */
export function taskSteps({ accounts }: DemonstrationContent, task: PlannedTask, origin: TaskOrigin): Step[] {
  const { heldOn, now, sentence } = origin
  const dueOn = task.dueInDays === undefined ? undefined : addDays(heldOn, task.dueInDays)
  const assignedAt = instant(addDays(heldOn, 1), '08:30')
  const end = new Date(Math.min(now.getTime(), dueOn ? instant(dueOn, '17:00').getTime() : now.getTime()))
  const moment = (share: number) => workingMoment(assignedAt, end, share)
  const assigned: Assigned = { id: '', version: 1 }
  const lead = (world: World) => actorWith(world, accounts, 'reporter', task.lead)
  const keeper = (world: World) => actorWith(world, accounts, 'secretary', origin.conference)
  const assign = async (world: World) => Object.assign(assigned, await give(world, accounts, task, origin, dueOn))
  const step = (at: Date, command: typeof startTask, who: typeof lead, note = ''): Step => ({
    at,
    sentence,
    async run(world) {
      await world.perform(who(world), command, { taskId: assigned.id, version: assigned.version, note })
      assigned.version += 1
    },
  })
  const steps: Step[] = [{ at: assignedAt, sentence, run: async (world) => void (await assign(world)) }]
  if (task.course !== 'assigned') steps.push(step(moment(STARTED), startTask, lead))
  if (task.course === 'reported' || task.course === 'done') {
    steps.push(step(moment(REPORTED), reportTaskDone, lead, `Đã gửi sản phẩm: ${task.product}.`))
  }
  if (task.course === 'done') steps.push(step(moment(VERIFIED), verifyTask, keeper))
  return steps
}

function give(
  world: World,
  accounts: DemonstrationContent['accounts'],
  { title, product, lead, supporting, recurring }: PlannedTask,
  origin: TaskOrigin,
  dueOn: IsoDate | undefined,
): Promise<{ id: string }> {
  const idOf = (key: string) => world.made.organisations.get(key) ?? ''
  return world.perform(actorWith(world, accounts, 'secretary', origin.conference), assignTask, {
    conclusionId: origin.conclusionId(),
    title,
    product,
    leadOrganisationId: idOf(lead),
    supporterIds: supporting.map(idOf),
    dueOn,
    recurring: recurring === true,
  })
}
