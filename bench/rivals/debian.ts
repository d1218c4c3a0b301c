import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Programs of Debian's that rivals run on. None of them is a service: installing them starts nothing. */
const PACKAGES = [
  'mariadb-server-core',
  'mariadb-client-core',
  'apache2-bin',
  'libapache2-mod-php',
  'php-mysql',
  'php-gd',
  'php-mbstring',
  'php-xml',
] as const

const NEEDED = ['/usr/sbin/mariadbd', '/usr/bin/my_print_defaults', '/usr/sbin/apache2', '/usr/bin/php']

/** Installs what is missing when we may; otherwise gives the sentence that says what to do. */
export function ensurePrograms(): { readonly missing: string } | undefined {
  if (NEEDED.every(existsSync)) return undefined
  const command = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) return { missing: `run as an administrator of a Debian: ${command}` }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync('sh', ['-c', command], { env, encoding: 'utf8' })
  return status === 0 ? undefined : { missing: `this failed: ${command}\n${stderr}` }
}

/** Fetches Debian's packages and unpacks them below `into`, without installing them. Throws when one cannot be had. */
export function unpackPackages(names: readonly string[], into: string): void {
  const downloads = join(into, 'downloads')
  mkdirSync(downloads, { recursive: true })
  run('apt-get', ['download', '-o', 'APT::Sandbox::User=root', ...names], downloads)
  for (const file of readdirSync(downloads)) run('dpkg-deb', ['--extract', join(downloads, file), into], into)
}

export function versionOf(name: string): string {
  return /^Version: (.*)$/m.exec(run('apt-cache', ['show', '--no-all-versions', name], '/'))?.[1] ?? ''
}

/** Whom servers run as when we are root: a server refuses to be root. */
export function serverUser(): { readonly name: string; readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(run('id', [flag, 'nobody'], '/'))
  return { name: 'nobody', uid: id('-u'), gid: id('-g') }
}

/** Runs a program to its end and gives what it printed. Throws with what it complained about. */
export function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}
