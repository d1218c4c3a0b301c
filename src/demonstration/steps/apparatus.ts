import { changeMembers, planCongress, recordHeld } from '#features/congresses/index.ts'
import { addPost, addRosterSeat } from '#features/organisations/index.ts'
import { addDays, localDate } from '#kernel/date.ts'
import { instant } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import { actorWith } from './roles.ts'

const SINCE = '2020-08-01'

/** Vacant posts and a roster, at the moment everything is set up; then the congresses, each on its own days. */
export function apparatusSteps(content: DemonstrationContent, at: Date, now: Date): Step[] {
  const sentence = doing.people
  const { congresses } = content.apparatus
  return [
    { at, sentence, run: (world) => addPostsAndSeats(world, content) },
    ...congresses.flatMap((congress) => congressSteps(content, congress, at, now)),
  ]
}

async function addPostsAndSeats(world: World, { accounts, apparatus }: DemonstrationContent): Promise<void> {
  const { made, services, perform } = world
  const administrator = actorWith(world, accounts, 'administrator', 'huyen-uy')
  for (const { organisation, ...post } of apparatus.vacantPosts) {
    const organisationId = need(made.organisations, organisation)
    await perform(administrator, addPost, { ...post, organisationId, from: SINCE })
  }
  const organisationId = need(made.organisations, apparatus.roster.organisation)
  for (const { role, post } of apparatus.roster.seats) {
    const { id } = await services.read
      .selectFrom('post')
      .select('id')
      .where('organisation_id', '=', need(made.organisations, post[0]))
      .where('title', '=', post[1])
      .executeTakeFirstOrThrow()
    const from = localDate(services.clock.now())
    await perform(administrator, addRosterSeat, { organisationId, postId: id, role, from })
  }
}

type Congress = DemonstrationContent['apparatus']['congresses'][number]

/** A congress as its body's reporter records it: planned, held the day after it closed, each change on its own day. */
function congressSteps({ accounts }: DemonstrationContent, congress: Congress, at: Date, now: Date): Step[] {
  const { organisation, term, seats, held, plannedInDays = 0, changes } = congress
  const ago = (days: number) => addDays(localDate(now), -days)
  const closed = held ? ago(held.daysAgo) : ago(-plannedInDays)
  const sentence = doing.congresses
  const reporter = (world: World) => actorWith(world, accounts, 'reporter', organisation)
  let congressId = ''
  const plan = async (world: World) => {
    const organisationId = need(world.made.organisations, organisation)
    const planned = { organisationId, term, plannedOn: closed, seats }
    congressId = (await world.perform(reporter(world), planCongress, planned)).id
  }
  const record = async (world: World) => {
    if (!held) return
    const days = { heldFrom: addDays(closed, 1 - held.days), heldUntil: closed }
    const result = { congressId, version: 1, seats, elected: held.elected, ...days }
    await world.perform(reporter(world), recordHeld, result)
  }
  const change = (one: Congress['changes'][number], before: number) => async (world: World) => {
    const { daysAgo, ...said } = one
    const input = { ...said, congressId, version: before + 2, changedOn: ago(daysAgo) }
    await world.perform(reporter(world), changeMembers, input)
  }
  return [
    { at, sentence, run: plan },
    ...(held ? [{ at: instant(addDays(closed, 1), '08:00'), sentence, run: record }] : []),
    ...changes.map((one, before) => ({ at: instant(ago(one.daysAgo), '09:00'), sentence, run: change(one, before) })),
  ]
}
