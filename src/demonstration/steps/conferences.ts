import { createConference, recordConclusion } from '#features/conferences/index.ts'
import { addDays, addWorkingDays, type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { periodLabel } from '#kernel/period.ts'
import { type ConferenceWords, fillConferenceText } from '../../../content/passage.ts'
import { instant, type ShownQuarter, type ShownQuarters } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import { earlierConclusions } from './earlier-conference.ts'
import { actorWith } from './roles.ts'
import { type Course, type PlannedTask, taskSteps } from './tasks.ts'

/** One conference: what it concluded, and how far its tasks have come. */
interface PlannedConference {
  readonly quarter: ShownQuarter
  readonly conclusions: readonly { readonly wording: string; readonly task: PlannedTask }[]
  /** Called with the conference's id once it is set up. */
  onCreated?(id: string): void
}

/** How far the tasks of the last conference have come, in the order of its conclusions. */
const COURSES: readonly Course[] = ['working', 'reported', 'working', 'assigned', 'working', 'assigned', 'working']
/** Of the tasks whose deadline has passed, these are not closed: one is overdue, one waits for its verifier. */
const LEFT_OPEN = 2

/** The conferences after both finished quarters with their conclusions and tasks. */
export function conferenceSteps(
  content: DemonstrationContent,
  { earlier, last }: ShownQuarters,
  now: Date,
  onLastCreated: (id: string) => void,
): Step[] {
  const today = localDate(now)
  const isOver = ({ dueInDays }: { dueInDays?: number | undefined }) =>
    dueInDays !== undefined && addDays(last.conferenceOn, dueInDays) < today
  const conclusions = content.conference.conclusions.map(({ wording, task }, at) => {
    const course = isOver(task) && at >= LEFT_OPEN ? ('done' as const) : (COURSES[at] ?? 'assigned')
    return { wording, task: { ...task, course } }
  })
  const isOneOverdue = conclusions.some(({ task }) => isOver(task) && task.course === 'working')
  return [
    ...stepsOf(content, { quarter: earlier, conclusions: earlierConclusions(isOneOverdue) }, now),
    ...stepsOf(content, { quarter: last, conclusions, onCreated: onLastCreated }, now),
  ]
}

function stepsOf(content: DemonstrationContent, planned: PlannedConference, now: Date): Step[] {
  const { quarter, conclusions } = planned
  const heldOn = quarter.conferenceOn
  const sentence = doing.conference(quarter.code)
  const made = { conference: '', conclusions: [] as string[] }
  const preparing: Step = {
    at: instant(addWorkingDays(heldOn, -2), '09:00'),
    sentence,
    async run(world) {
      made.conference = await create(world, content, quarter)
      planned.onCreated?.(made.conference)
    },
  }
  const recording = conclusions.map(
    ({ wording }, at): Step => ({
      at: new Date(instant(heldOn, '15:20').getTime() + at * 90_000),
      sentence,
      async run(world) {
        const { id } = await world.perform(secretary(world, content), recordConclusion, {
          conferenceId: made.conference,
          wording,
        })
        made.conclusions[at] = id
      },
    }),
  )
  const tasks = conclusions.flatMap(({ task }, at) => {
    const conclusionId = () => made.conclusions[at] ?? ''
    return taskSteps(content, task, {
      conference: content.conference.organisation,
      heldOn,
      now,
      sentence,
      conclusionId,
    })
  })
  return [preparing, ...recording, ...tasks]
}

const secretary = (world: World, { accounts, conference }: DemonstrationContent) =>
  actorWith(world, accounts, 'secretary', conference.organisation)

/** The report the conference hears: that of the body just below it, signed for the whole district. */
const REPORTING_BODY = 'ban-dan-van'

async function create(world: World, content: DemonstrationContent, quarter: ShownQuarter): Promise<string> {
  const { organisation, kind, title, sessionOfDay, place, chair, participants } = content.conference
  const { made } = world
  const heldOn = quarter.conferenceOn
  const { id } = await world.perform(secretary(world, content), createConference, {
    organisationId: need(made.organisations, organisation),
    periodId: need(made.periods, quarter.code),
    kind,
    title: fillConferenceText(title, conferenceWords(quarter)),
    heldOn,
    sessionOfDay,
    place,
    public: true,
    chairHoldingId: need(made.holdings, `${organisation} ${chair}`),
    snapshotId: need(made.snapshots, `${quarter.code} ${REPORTING_BODY}`),
    bodies: Object.fromEntries(
      participants.map(({ organisation: body, headCount }) => [need(made.organisations, body), headCount]),
    ),
  })
  return id
}

/** What texts about the conference of a quarter are filled with. */
export function conferenceWords({ code, conferenceOn }: ShownQuarter): ConferenceWords {
  return { period: periodLabel(code, 'vi'), heldOn: formatDate(conferenceOn as IsoDate) }
}
