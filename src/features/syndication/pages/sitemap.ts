import { getPortalFrame } from '#features/portal/index.ts'
import type { Services } from '#platform/command.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { listGathered } from '../queries/list-gathered.ts'
import { listPapers } from '../queries/list-papers.ts'
import { listNews, listPlaces, listYear, listYears } from '../queries/read-sitemap.ts'
import { composeIndex, composeNews, composeSitemap, partsOf, type SitemapPage } from '../sitemap.ts'
import type { Route } from './+types/sitemap.ts'

export const handle = { query: [] }

/** `/sitemap.xml`, the list; below `/sitemap/` the files that it names. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const text = await compose((params as { name?: string }).name, services)
  if (text === undefined) throw new Response(null, { status: 404 })
  return new Response(text, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  })
}

/** What is listed whole, by the name of its file; `trang-2.xml` where that is more than one sitemap holds. */
const LISTS = {
  trang: listPlaces,
  'danh-muc': listGathered,
  'van-ban': listPapers,
} as const satisfies Record<string, (db: ReadDb, origin: string) => Promise<SitemapPage[]>>

async function compose(name: string | undefined, { read, config, clock }: Services): Promise<string | undefined> {
  const origin = config.publicUrl
  if (name === undefined) return composeIndex(await listFiles(read, origin))
  if (name === 'moi.xml') {
    const { portalName } = await getPortalFrame(read)
    return composeNews(portalName, await listNews(read, origin, clock.now()))
  }
  for (const [kind, list] of Object.entries(LISTS)) {
    if (!name.startsWith(kind)) continue
    const part = partsOf(await list(read, origin)).find((_, at) => fileOf(kind, at + 1) === name)
    return part && composeSitemap(part)
  }
  const year = (await listYears(read)).find((one) => fileOf(`tin-${one.year}`, one.part) === name)
  return year && composeSitemap(await listYear(read, origin, year))
}

/** Every sitemap there is, with the latest change in it where its pages tell theirs. */
async function listFiles(read: ReadDb, origin: string): Promise<SitemapPage[]> {
  const files: { name: string; modifiedAt?: Date | undefined }[] = [{ name: 'moi.xml' }]
  for (const [kind, list] of Object.entries(LISTS)) {
    const parts = partsOf(await list(read, origin))
    files.push(...parts.map((_, at) => ({ name: fileOf(kind, at + 1) })))
  }
  const years = await listYears(read)
  files.push(...years.map(({ year, part, modifiedAt }) => ({ name: fileOf(`tin-${year}`, part), modifiedAt })))
  return files.map(({ name, modifiedAt }) => ({ address: new URL(`/sitemap/${name}`, origin).href, modifiedAt }))
}

function fileOf(kind: string, part: number): string {
  return `${kind}${part > 1 ? `-${part}` : ''}.xml`
}
