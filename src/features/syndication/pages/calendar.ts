import { getPortalFrame, listComingConferences, listPastConferences } from '#features/portal/index.ts'
import { localDate } from '#kernel/date.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { composeCalendar } from '../calendar.ts'
import type { Route } from './+types/calendar.ts'

const MOST = 200

export const handle = { query: [] }

/** `/hoi-nghi.ics`: the public conferences, for a calendar program. */
export async function loader({ context }: Route.LoaderArgs) {
  const { read, clock, config } = context.get(requestContext).services
  const { portalName } = await getPortalFrame(read)
  const today = localDate(clock.now())
  const [coming, past] = await Promise.all([
    listComingConferences(read, today, MOST),
    listPastConferences(read, today, { limit: MOST }),
  ])
  return new Response(composeCalendar(portalName, [...coming, ...past], config.publicUrl), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  })
}
