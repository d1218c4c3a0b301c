import { getPortalFrame } from '#features/portal/index.ts'
import type { Services } from '#platform/command.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { countBodyParts, listBodies } from '../queries/list-bodies.ts'
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

/** Pages that are listed together, in as many files as they take. */
interface Listed {
  countParts(db: ReadDb, origin: string): Promise<number>
  /** Of the part, from 1; nothing when there is no such part. */
  listPart(db: ReadDb, origin: string, part: number): Promise<readonly SitemapPage[]>
}

/** What is listed, by the name of its file; `trang-2.xml` where that is more than one sitemap holds. */
const LISTS: Readonly<Record<string, Listed>> = {
  trang: whole(listPlaces),
  'danh-muc': whole(listGathered),
  'van-ban': whole(listPapers),
  'to-chuc': { countParts: countBodyParts, listPart: listBodies },
}

function whole(list: (db: ReadDb, origin: string) => Promise<SitemapPage[]>): Listed {
  return {
    countParts: async (db, origin) => partsOf(await list(db, origin)).length,
    listPart: async (db, origin, part) => partsOf(await list(db, origin))[part - 1] ?? [],
  }
}

async function compose(name: string | undefined, { read, config, clock }: Services): Promise<string | undefined> {
  const origin = config.publicUrl
  if (name === undefined) return composeIndex(await listFiles(read, origin))
  if (name === 'moi.xml') {
    const { portalName } = await getPortalFrame(read)
    return composeNews(portalName, await listNews(read, origin, clock.now()))
  }
  const [, kind = '', number = '1'] = /^(.+?)(?:-([1-9]\d{0,4}))?\.xml$/.exec(name) ?? []
  if (Object.hasOwn(LISTS, kind) && fileOf(kind, Number(number)) === name) {
    const pages = (await LISTS[kind]?.listPart(read, origin, Number(number))) ?? []
    return pages.length > 0 ? composeSitemap(pages) : undefined
  }
  const year = (await listYears(read)).find((one) => fileOf(`tin-${one.year}`, one.part) === name)
  return year && composeSitemap(await listYear(read, origin, year))
}

/** Every sitemap there is, with the latest change in it where its pages tell theirs. */
async function listFiles(read: ReadDb, origin: string): Promise<SitemapPage[]> {
  const files: { name: string; modifiedAt?: Date | undefined }[] = [{ name: 'moi.xml' }]
  for (const [kind, { countParts }] of Object.entries(LISTS)) {
    const parts = await countParts(read, origin)
    files.push(...Array.from({ length: parts }, (_, at) => ({ name: fileOf(kind, at + 1) })))
  }
  const years = await listYears(read)
  files.push(...years.map(({ year, part, modifiedAt }) => ({ name: fileOf(`tin-${year}`, part), modifiedAt })))
  return files.map(({ name, modifiedAt }) => ({ address: new URL(`/sitemap/${name}`, origin).href, modifiedAt }))
}

function fileOf(kind: string, part: number): string {
  return `${kind}${part > 1 ? `-${part}` : ''}.xml`
}
