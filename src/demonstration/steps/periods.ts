import { openPeriod } from '#features/periods/index.ts'
import { instant, type ShownQuarter } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import type { Step } from '../timeline.ts'
import { actorWith } from './roles.ts'

/** The administrator opens a quarter on the first morning of its window. */
export function periodStep({ accounts, conference }: DemonstrationContent, quarter: ShownQuarter): Step {
  const { code, firstDay, lastDay, dueAt, planOn, consolidationDueOn, conferenceOn } = quarter
  return {
    at: instant(firstDay, '08:00'),
    sentence: doing.reports(code),
    async run(world) {
      const administrator = actorWith(world, accounts, 'administrator', conference.organisation)
      const days = { firstDay, lastDay, dueAt, planOn, consolidationDueOn, conferenceOn }
      const { id } = await world.perform(administrator, openPeriod, { code, ...days })
      world.made.periods.set(code, id)
    },
  }
}
