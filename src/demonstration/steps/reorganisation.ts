import { draftReorganisation } from '#features/reorganisations/index.ts'
import { addDays, addWorkingDays, type IsoDate, localDate } from '#kernel/date.ts'
import { instant } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import { actorWith } from './roles.ts'

/** Between the decree and its effect there is time to prepare: at least this many days, then the next first of a month. */
const DAYS_TO_PREPARE = 20

/** The working day before the demonstration is made, a decree is composed; whoever opens it may preview and apply it. */
export function reorganisationSteps(content: DemonstrationContent, now: Date): Step[] {
  const day = addWorkingDays(localDate(now), -1)
  const run = (world: World) => compose(world, content, day)
  return [{ at: instant(day, '16:20'), sentence: doing.reorganisation, run }]
}

async function compose(world: World, { accounts, reorganisation }: DemonstrationContent, day: IsoDate): Promise<void> {
  const { organisations } = world.made
  const { lines, ...head } = reorganisation
  await world.perform(actorWith(world, accounts, 'administrator', 'huyen-uy'), draftReorganisation, {
    ...head,
    decreeDate: day,
    effectiveOn: firstOfMonthFrom(addDays(day, DAYS_TO_PREPARE)),
    lines: lines.map(({ kind, body, to }) => ({ kind, body: need(organisations, body), to: need(organisations, to) })),
  })
}

/** The first day of a month that is this day or the next one after it. */
function firstOfMonthFrom(day: IsoDate): IsoDate {
  return day.endsWith('-01') ? day : firstOfMonthFrom(addDays(day, 1))
}
