import { spawnSync } from 'node:child_process'
import { chownSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { startRefusal } from '../refusal.ts'

/** The account the server runs under when we are root; PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Who runs the server: nobody else than we (undefined) unless we are root; then the owner of the `cluster` or of its `home`,
 * where these exist, else `postgres`, else `nobody`. Refuses with `other-owner` when that is root or not us.
 */
export function serverUser(home: string, cluster: string): SystemUser | undefined {
  const me = process.getuid?.() ?? 0
  const owner = ownerOf(cluster) ?? ownerOf(home)
  if (me !== 0) {
    if (owner !== undefined && owner !== me) throw startRefusal('other-owner', home, nameOf(owner))
    return undefined
  }
  if (ownerOf(cluster) === 0) throw startRefusal('other-owner', cluster, 'root')
  if (owner === undefined || owner === 0) return unprivilegedUser()
  const user = accounts().find(({ uid }) => uid === owner)
  if (user === undefined) throw startRefusal('other-owner', home, nameOf(owner))
  return user
}

/** How a child process becomes `user`; nothing when it stays who we are. */
export function runAs(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid }
}

/** True when `user` passes through every directory above `directory` and into it; asked of the kernel, which knows ACLs too. */
export function canEnter(user: SystemUser | undefined, directory: string): boolean {
  const script = 'cd -- "$1"'
  return spawnSync('/bin/sh', ['-c', script, 'sh', directory], { cwd: '/', ...runAs(user) }).status === 0
}

/** Makes `directory` when missing, closed to everyone but the server's user (mode 700). */
export function makePrivateDirectory(directory: string, user: SystemUser | undefined): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const found = lstatSync(directory)
  // Only a plain directory that is still root's is handed over: a link could point at anything.
  if (user !== undefined && found.isDirectory() && found.uid === 0) chownSync(directory, user.uid, user.gid)
}

function unprivilegedUser(): SystemUser {
  const all = accounts()
  const user = all.find(({ name }) => name === 'postgres') ?? all.find(({ name }) => name === 'nobody')
  if (user === undefined) throw startRefusal('no-unprivileged-user')
  return user
}

function accounts(): SystemUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}

function nameOf(uid: number | undefined): string {
  return accounts().find((account) => account.uid === uid)?.name ?? `${uid}`
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid
  } catch {
    return undefined
  }
}
