import { givenActor } from '#features/identity/testing.ts'
import { describeLocality } from '#features/organisations/index.ts'
import type { Role } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { Makers } from './things/makers.ts'
import { givenPeople } from './things/people.ts'
import { givenArticles, givenLibrary, givenQueue, givenSite } from './things/publishing.ts'
import { givenConferring, givenCongresses, givenReports } from './things/ring.ts'
import type { World } from './world.ts'

export type Things = Awaited<ReturnType<typeof givenThings>>

/** A thing of every kind in every state a command starts from, all of the unit or its commune, made while they exist. */
export async function givenThings(world: World) {
  const { services, bodies } = world
  const every = (role: Role) => [role, bodies.head] as const
  const maker = await givenActor(
    services,
    'maker',
    ...(['reporter', 'consolidator', 'secretary', 'editor', 'administrator'] as const).map(every),
  )
  const judge = await givenActor(services, 'judge', ...(['approver', 'publisher', 'secretary'] as const).map(every))
  await perform(services, systemActor, describeLocality, {
    ...{ name: 'Suối Trăng', portalName: 'Cổng Suối Trăng', documentPlace: 'Suối Trăng', term: '2020-2025' },
    demonstration: true,
  })
  // A symbol that may stand on a document.
  await services.db.updateTable('organisation_version').set({ symbol: 'KDV' }).where('kind', '=', 'KHOI_DV').execute()
  const makers: Makers = { world, maker, judge }
  const people = await givenPeople(makers)
  const reports = await givenReports(makers)
  return {
    maker,
    judge,
    ...people,
    ...reports,
    ...(await givenArticles(makers)),
    ...(await givenConferring(makers, reports.periods.handedIn, people.holdings.commune)),
    ...(await givenSite(makers)),
    ...(await givenCongresses(makers)),
    ...(await givenLibrary(makers)),
    ...(await givenQueue(makers)),
  }
}
