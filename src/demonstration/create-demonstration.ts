import { rollUp } from '#features/rollups/index.ts'
import type { Services } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { instant, shownQuarters } from './calendar.ts'
import { type DemonstrationContent, readDemonstrationContent } from './content.ts'
import { isEmptyDatabase } from './database-state.ts'
import { type Bilingual, doing } from './messages.ts'
import { apparatusSteps } from './steps/apparatus.ts'
import { articleSteps } from './steps/articles.ts'
import { conferenceSteps } from './steps/conferences.ts'
import { consolidationSteps } from './steps/consolidations.ts'
import { librarySteps } from './steps/library.ts'
import { periodStep } from './steps/periods.ts'
import { portalSteps } from './steps/portal.ts'
import { reorganisationSteps } from './steps/reorganisation.ts'
import { reportSteps } from './steps/reports.ts'
import { setupSteps } from './steps/setup.ts'
import { type Progress, runTimeline, type Step } from './timeline.ts'
import { planReports } from './writing/plan.ts'

/** An account to try first, as printed at the first start. */
export interface FeaturedAccount {
  readonly username: string
  readonly name: string
  readonly organisation: string
  /** What one does with it. */
  readonly role: Bilingual
}

export interface DemonstrationOptions {
  /** The password of every account. */
  readonly password: string
  /** Told before each step: what is going on, how many steps are done, of how many. */
  readonly progress: Progress
}

/**
 * Fills an empty database with the invented district: its bodies, people and accounts, two finished quarters, the one
 * people are in the middle of, conferences, tasks and articles. Everything goes through the commands a person would use,
 * in the order of its moments. Refuses `forbidden` in production and `conflict` when the database is not empty.
 */
export async function createDemonstration(
  services: Services,
  { password, progress }: DemonstrationOptions,
): Promise<{ featured: FeaturedAccount[] }> {
  if (services.config.mode !== 'demonstration') refuse('forbidden', 'demonstration.production')
  if (!(await isEmptyDatabase(services))) refuse('conflict', 'demonstration.not-empty')
  const content = readDemonstrationContent()
  const steps = demonstrationSteps(content, services.clock.now(), password)
  await runTimeline(services, steps, progress)
  progress(doing.sums, steps.length, steps.length)
  await rollUp(services)
  return { featured: featuredAccounts(content) }
}

function demonstrationSteps(content: DemonstrationContent, now: Date, password: string): Step[] {
  const shown = shownQuarters(now)
  const { earlier, last, running } = shown
  const { reports, consolidations } = planReports(content, shown)
  let conferenceId = ''
  return [
    ...setupSteps(content, instant(earlier.firstDay, '07:30'), now, password),
    ...apparatusSteps(content, instant(earlier.firstDay, '07:30'), now),
    ...[earlier, last, running].map((quarter) => periodStep(content, quarter)),
    ...reports.flatMap((planned) => reportSteps(content.accounts, planned)),
    ...consolidations.flatMap((planned) => consolidationSteps(content.accounts, planned)),
    ...conferenceSteps(content, shown, now, (id) => {
      conferenceId = id
    }),
    ...librarySteps(content, earlier, last),
    ...articleSteps(content, last, () => conferenceId),
    ...portalSteps(content, shown, now),
    ...reorganisationSteps(content, earlier.firstDay, now),
  ]
}

function featuredAccounts({ accounts, people, establishment }: DemonstrationContent): FeaturedAccount[] {
  return accounts.flatMap((account) => {
    if (!account.featured) return []
    const person = people.find(({ key }) => key === account.person)
    const organisation = establishment.organisations.find(({ key }) => key === account.roles[0]?.organisation)
    const { username, description: role } = account
    return [{ username, name: person?.fullName ?? '', organisation: organisation?.name ?? '', role }]
  })
}
