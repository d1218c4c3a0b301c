import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../../tests/server-process.ts'
import type { Bench } from '../../measurement.ts'
import type { Article } from '../../portal/articles.ts'
import type { Opened } from '../../portal/site.ts'
import { ensurePrograms } from '../debian.ts'
import { type RivalDatabase, startMariaDb } from '../mariadb.ts'
import { startProgram } from '../start-program.ts'
import { publishInGhost } from './admin-api.ts'
import { type BrowserSettings, GHOST_VERSION, installGhost, serveBrowserFiles } from './install.ts'
import { searchInGhost } from './search-in-ghost.ts'

/** Ghost from npm in Vietnamese with its default theme, on this Node and Debian's MariaDB. */
export async function openGhost(bench: Bench, articles: readonly Article[]): Promise<Opened> {
  const missing = ensurePrograms()
  if (missing) return missing
  const place = bench.newDataDir()
  mkdirSync(place, { mode: 0o755 })
  const ghost = installGhost(place)
  const files = serveBrowserFiles(place, ghost)
  const database = await startMariaDb(bench, place, 'ghost')
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  writeFileSync(join(ghost, 'config.production.json'), JSON.stringify(settings(address, place, database, files)))
  const env = { NODE_ENV: 'production', TZ: 'UTC' }
  const server = await startProgram(
    bench,
    process.execPath,
    ['index.js'],
    { answers: `${address}/` },
    { cwd: ghost, env },
  )
  const paths = await publishInGhost(address, articles)
  const pathOf = ({ title }: Article) => paths.get(title) ?? ''
  const founding = articles.at(-1)
  return {
    site: {
      name: `Ghost ${GHOST_VERSION}`,
      note: 'from npm: theme source, MariaDB; what its pages load from jsdelivr.com is served from here',
      pages: {
        article: new URL(founding ? pathOf(founding) : '/', address),
        home: new URL(address),
        // Its search is a window over whatever page is open.
        search: new URL('/#/search', address),
      },
      processes: [server.pid, database.pid],
      pathOf,
      openSearch: () => searchInGhost(bench, address, paths),
    },
  }
}

/** As Ghost's own tool writes them, but with the files of its pages from here, and nobody told that this site exists. */
function settings(address: string, place: string, database: RivalDatabase, files: BrowserSettings) {
  const { host, port, user, password, name } = database
  return {
    url: address,
    server: { host: '127.0.0.1', port: Number(new URL(address).port) },
    database: { client: 'mysql', connection: { host, port, user, password, database: name } },
    paths: { contentPath: join(place, 'content') },
    logging: { transports: ['stdout'], level: 'error' },
    mail: { transport: 'Direct', from: 'bench@example.com' },
    security: { staffDeviceVerification: false },
    explore: { update_url: '' },
    privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
    ...files,
  }
}
