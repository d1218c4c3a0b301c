import { join } from 'node:path'
import { createArticle, getArticle, publishArticle, submitArticle } from '#features/articles/index.ts'
import { givenActor } from '#features/identity/testing.ts'
import { establishOrganisations } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { perform, type Services } from '#platform/command.ts'
import { configure } from '#platform/config.ts'
import { silentLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openServices } from '#platform/services.ts'
import { startDatabase } from '#platform/start-database.ts'
import { systemActor } from '#platform/system-actor.ts'
import { loadStarterPack } from '#src/demonstration/starter-pack.ts'
import { jobs } from '#src/jobs.ts'
import { freePort, root, startServer } from '../../tests/server-process.ts'
import type { Bench } from '../measurement.ts'
import type { Article } from './articles.ts'
import { searchPages } from './search/search-pages.ts'
import type { Site } from './site.ts'

/** Our portal as `npm run serve` runs it, with the articles published through the commands editors use. */
export async function openOurs(bench: Bench, articles: readonly Article[]): Promise<Site> {
  const dataDir = bench.newDataDir()
  const paths = await publishAll(dataDir, articles)
  const server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()), RATE_LIMIT: '0' })
  bench.atEnd(() => server.stop())
  const at = (path: string) => new URL(path, server.address)
  const pathOf = ({ title }: Article) => paths.get(title) ?? ''
  const founding = articles.at(-1)
  const searchFor = (query: string) => at(`/tim-kiem?${new URLSearchParams({ q: query })}`)
  return {
    name: 'Nhịp Cầu',
    note: 'as `npm run serve`',
    pages: {
      article: at(founding ? pathOf(founding) : '/'),
      home: at('/'),
      search: at('/tim-kiem'),
      results: searchFor(founding?.title ?? ''),
    },
    processes: [server.process.pid ?? 0],
    pathOf,
    openSearch: () => searchPages(searchFor),
  }
}

async function publishAll(dataDir: string, articles: readonly Article[]): Promise<Map<string, string>> {
  const read = configure({ DATA_DIR: dataDir }, 'production', root)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { connection, stop } = await startDatabase(read.config, silentLog)
  try {
    await migrate(connection, join(root, 'migrations'))
    const services = await openServices(read.config, connection, silentLog, jobs)
    try {
      await loadStarterPack(services)
      return await publish(services, articles)
    } finally {
      await services.close()
    }
  } finally {
    await stop()
  }
}

/** The way of every article: an editor writes and hands in, somebody else publishes. Gives the addresses by title. */
async function publish(services: Services, articles: readonly Article[]): Promise<Map<string, string>> {
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '01-QĐ/HU',
    decisionDate: '2019-12-31',
    from: '2020-01-01',
    organisations: [
      { key: 'root', name: 'Huyện ủy Suối Trăng', shortName: 'Huyện ủy', symbol: 'HU', kind: 'HUYEN_UY', lines: [] },
    ],
  })
  const organisationId = ids.root ?? ''
  const editor = await givenActor(services, 'editor', ['editor', organisationId])
  const publisher = await givenActor(services, 'publisher', ['publisher', organisationId])
  const paths = new Map<string, string>()
  for (const { title, section, paragraphs, byline } of articles) {
    const { articleId, version } = await perform(services, editor, createArticle, {
      organisationId,
      title,
      sectionSlug: section,
      body: paragraphs.join('\n\n'),
      byline,
    })
    const submitted = await perform(services, editor, submitArticle, { articleId, version })
    const { hash } = await getArticle(services.read, publisher, articleId, localDate(services.clock.now()))
    const { href } = await perform(services, publisher, publishArticle, { ...submitted, articleId, hash })
    paths.set(title, href)
  }
  return paths
}
