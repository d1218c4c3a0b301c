import { applyReorganisation, draftReorganisation } from '#features/reorganisations/index.ts'
import { addDays, addWorkingDays, type IsoDate, localDate } from '#kernel/date.ts'
import { instant } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import { actorWith } from './roles.ts'

/** Between the decree and its effect there is time to prepare: at least this many days, then the next first of a month. */
const DAYS_TO_PREPARE = 20

/**
 * Before the first report a decree says who gets copies. The working day before the demonstration is made, another is composed; whoever
 * opens it may preview and apply it.
 */
export function reorganisationSteps(content: DemonstrationContent, first: IsoDate, now: Date): Step[] {
  const day = addWorkingDays(localDate(now), -1)
  return [
    { at: instant(first, '07:45'), sentence: doing.coordination, run: (world) => coordinate(world, content, first) },
    { at: instant(day, '16:20'), sentence: doing.reorganisation, run: (world) => compose(world, content, day) },
  ]
}

type Decree = DemonstrationContent['reorganisation']['coordination']

async function coordinate(world: World, content: DemonstrationContent, day: IsoDate): Promise<void> {
  const dates = { decreeDate: day, effectiveOn: day }
  const draft = await draftBy(world, content, { ...content.reorganisation.coordination, ...dates })
  await world.perform(actorWith(world, content.accounts, 'administrator', 'huyen-uy'), applyReorganisation, draft)
}

async function compose(world: World, content: DemonstrationContent, day: IsoDate): Promise<void> {
  const { coordination: _, ...decree } = content.reorganisation
  const effectiveOn = firstOfMonthFrom(addDays(day, DAYS_TO_PREPARE))
  await draftBy(world, content, { ...decree, decreeDate: day, effectiveOn })
}

function draftBy(world: World, { accounts }: DemonstrationContent, { lines, ...head }: Decree & Dates) {
  const { organisations } = world.made
  return world.perform(actorWith(world, accounts, 'administrator', 'huyen-uy'), draftReorganisation, {
    ...head,
    lines: lines.map(({ kind, body, to }) => ({ kind, body: need(organisations, body), to: need(organisations, to) })),
  })
}

interface Dates {
  readonly decreeDate: IsoDate
  readonly effectiveOn: IsoDate
}

/** The first day of a month that is this day or the next one after it. */
function firstOfMonthFrom(day: IsoDate): IsoDate {
  return day.endsWith('-01') ? day : firstOfMonthFrom(addDays(day, 1))
}
