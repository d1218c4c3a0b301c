import { getPortalFrame } from '#features/portal/index.ts'
import type { Services } from '#platform/command.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { listNews, listPlaces, listYear, listYears } from '../queries/read-sitemap.ts'
import { composeIndex, composeNews, composeSitemap } from '../sitemap.ts'
import type { Route } from './+types/sitemap.ts'

export const handle = { query: [] }

/** `/sitemap.xml`, the list; `/sitemap/trang.xml`, `/sitemap/moi.xml` and one or more for every year, `/sitemap/tin-2024.xml`. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const text = await compose((params as { name?: string }).name, services)
  if (text === undefined) throw new Response(null, { status: 404 })
  return new Response(text, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  })
}

async function compose(name: string | undefined, { read, config, clock }: Services): Promise<string | undefined> {
  const origin = config.publicUrl
  const years = await listYears(read)
  if (name === undefined) {
    const files = ['trang.xml', 'moi.xml'].map((file) => ({ file, modifiedAt: undefined }))
    const all = [...files, ...years.map((one) => ({ file: fileOf(one), modifiedAt: one.modifiedAt }))]
    return composeIndex(
      all.map(({ file, modifiedAt }) => ({ address: new URL(`/sitemap/${file}`, origin).href, modifiedAt })),
    )
  }
  if (name === 'trang.xml') return composeSitemap(await listPlaces(read, origin))
  if (name === 'moi.xml') {
    const { portalName } = await getPortalFrame(read)
    return composeNews(portalName, await listNews(read, origin, clock.now()))
  }
  const part = years.find((one) => fileOf(one) === name)
  return part && composeSitemap(await listYear(read, origin, part))
}

function fileOf({ year, part }: { readonly year: number; readonly part: number }): string {
  return `tin-${year}${part > 1 ? `-${part}` : ''}.xml`
}
