import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, root } from '../../../tests/server-process.ts'
import type { Bench } from '../../measurement.ts'
import type { Article } from '../../portal/articles.ts'
import { searchPages } from '../../portal/search/search-pages.ts'
import type { Opened } from '../../portal/site.ts'
import { ensurePrograms, run, serverUser, unpackPackages, versionOf } from '../debian.ts'
import { startMariaDb } from '../mariadb.ts'
import { startProgram } from '../start-program.ts'
import { writeApacheSettings, writeRewriteRules, writeSettings } from './files.ts'

/** The theme that WordPress 6.1 gives a new site. */
const THEME = 'twentytwentythree'
const PACKAGES = [
  'wordpress',
  'wordpress-l10n',
  `wordpress-theme-${THEME}`,
  'php-getid3',
  'libjs-cropper',
  'libjs-underscore',
  'libjs-jquery',
  'libjs-prototype',
  'libjs-scriptaculous',
]

/** Debian's WordPress in Vietnamese with its default theme, on Debian's Apache, PHP (with its cache of compiled code) and MariaDB. */
export async function openWordPress(bench: Bench, articles: readonly Article[]): Promise<Opened> {
  const missing = ensurePrograms()
  if (missing) return missing
  const place = bench.newDataDir()
  mkdirSync(place, { mode: 0o755 })
  unpackPackages(PACKAGES, place)
  const wordpress = join(place, 'usr', 'share', 'wordpress')
  const database = await startMariaDb(bench, place, 'wordpress')
  writeSettings(wordpress, database)
  writeRewriteRules(wordpress)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const order = join(place, 'articles.json')
  writeFileSync(order, JSON.stringify({ url: address, name: 'Cổng thông tin', theme: THEME, articles }))
  const load = join(root, 'bench', 'rivals', 'wordpress', 'load.php')
  const paths = JSON.parse(run('php', [load, wordpress, order], place)) as Record<string, string>
  const settings = writeApacheSettings({ place, documents: wordpress, port, user: serverUser()?.name })
  const apache = await startProgram(bench, '/usr/sbin/apache2', ['-f', settings, '-DFOREGROUND'], { answers: address })
  const pathOf = ({ title }: Article) => paths[title] ?? ''
  const founding = articles.at(-1)
  const searchFor = (query: string) => new URL(`/?${new URLSearchParams({ s: query })}`, address)
  return {
    site: {
      name: `WordPress ${versionOf('wordpress').split('+')[0]}`,
      note: `as Debian has it: theme ${THEME}, Apache (prefork, deflate), PHP with opcache, MariaDB; no page cache`,
      pages: {
        article: new URL(founding ? pathOf(founding) : '/', address),
        home: new URL(address),
        search: searchFor(''),
        results: searchFor(founding?.title ?? ''),
      },
      processes: [apache.pid, database.pid],
      pathOf,
      openSearch: () => searchPages(searchFor),
    },
  }
}
