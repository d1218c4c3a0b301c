import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../debian.ts'

export const GHOST_VERSION = '6.65.0'

/** What Ghost's pages load from jsdelivr.com, from the same npm packages: the members' button and the search. */
const BROWSER_PACKAGES = { portal: '@tryghost/portal', search: '@tryghost/sodo-search' } as const

/**
 * Takes Ghost and what its pages load from npm, with the package manager and the lock Ghost is published with. No script
 * of a package runs: what they would fetch (a driver for SQLite) is not needed with MariaDB. Gives Ghost's folder.
 */
export function installGhost(place: string): string {
  const ghost = unpack(place, `ghost@${GHOST_VERSION}`, 'ghost')
  const { packageManager = '' } = JSON.parse(readFileSync(join(ghost, 'package.json'), 'utf8')) as {
    packageManager?: string
  }
  const manager = packageManager.split('+')[0] ?? 'pnpm'
  const options = ['--prod', '--frozen-lockfile', '--ignore-scripts', `--store-dir=${join(place, 'store')}`]
  run('npx', ['--yes', manager, 'install', ...options], ghost)
  cpSync(join(ghost, 'content'), join(place, 'content'), { recursive: true })
  return ghost
}

export interface BrowserFiles {
  readonly portal: string
  readonly search: string
  readonly searchStyle: string
}

/** Puts the files that come from jsdelivr.com elsewhere among those of the theme, which Ghost serves; gives their paths. */
export function serveBrowserFiles(place: string, ghost: string): BrowserFiles {
  const versions = JSON.parse(readFileSync(join(ghost, 'core', 'shared', 'config', 'defaults.json'), 'utf8')) as {
    portal: { version: string }
    sodoSearch: { version: string }
  }
  const assets = join(place, 'content', 'themes', 'source', 'assets')
  const take = (name: string, range: string, into: string) => {
    const folder = unpack(place, `${name}@~${range}.0`, into)
    renameSync(join(folder, 'umd'), join(assets, into))
    return `/assets/${into}`
  }
  const portal = take(BROWSER_PACKAGES.portal, versions.portal.version, 'portal')
  const search = take(BROWSER_PACKAGES.search, versions.sodoSearch.version, 'search')
  return {
    portal: `${portal}/portal.min.js`,
    search: `${search}/sodo-search.min.js`,
    searchStyle: `${search}/main.css`,
  }
}

function unpack(place: string, wanted: string, into: string): string {
  const archive = run('npm', ['pack', '--silent', wanted], place)
  const folder = join(place, into)
  mkdirSync(folder)
  run('tar', ['--extract', '--file', archive, '--directory', folder, '--strip-components=1'], place)
  return folder
}
