import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../debian.ts'

export const GHOST_VERSION = '6.65.0'

/** What Ghost's pages load from jsdelivr.com, which has it from npm: the members' button, the search and the comments. */
const BROWSER_PACKAGES = {
  portal: '@tryghost/portal',
  sodoSearch: '@tryghost/sodo-search',
  comments: '@tryghost/comments-ui',
} as const

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

/** Settings of Ghost's that say where a page finds them. */
export type BrowserSettings = Readonly<Record<keyof typeof BROWSER_PACKAGES, { url: string; styles?: string }>>

/** Puts the files that come from jsdelivr.com elsewhere among those of the theme, which Ghost serves. */
export function serveBrowserFiles(place: string, ghost: string): BrowserSettings {
  const defaults = readFileSync(join(ghost, 'core', 'shared', 'config', 'defaults.json'), 'utf8')
  const versions = JSON.parse(defaults) as Record<keyof BrowserSettings, { version: string }>
  const take = (key: keyof BrowserSettings) => {
    const folder = unpack(place, `${BROWSER_PACKAGES[key]}@~${versions[key].version}.0`, key)
    renameSync(join(folder, 'umd'), join(place, 'content', 'themes', 'source', 'assets', key))
    return `/assets/${key}`
  }
  return {
    portal: { url: `${take('portal')}/portal.min.js` },
    sodoSearch: { url: `${take('sodoSearch')}/sodo-search.min.js`, styles: '/assets/sodoSearch/main.css' },
    comments: { url: `${take('comments')}/comments-ui.min.js` },
  }
}

function unpack(place: string, wanted: string, into: string): string {
  const archive = run('npm', ['pack', '--silent', wanted], place)
  const folder = join(place, into)
  mkdirSync(folder)
  run('tar', ['--extract', '--file', archive, '--directory', folder, '--strip-components=1'], place)
  return folder
}
