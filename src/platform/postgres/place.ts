import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './machine/durable-file.ts'
import { canEnter, makePrivateDirectory, type SystemUser, serverUser } from './machine/system-user.ts'
import { startRefusal } from './refusal.ts'

/** Where everything of one embedded server lies. */
export interface Place {
  /** Whose server it is; undefined when it runs as ourselves. */
  readonly user: SystemUser | undefined
  /** Belongs to the server's user and lets nobody else in; holds the cluster, the log and usually the socket. */
  readonly home: string
  readonly cluster: string
  readonly log: string
  /** Where the binaries are copied to when they cannot run from where they are installed. */
  readonly binaries: string
  /** Notes that the cluster is complete: from then on a start refuses to make an empty one in its stead. */
  settle(): void
}

interface Pointer {
  readonly base: string
  readonly dataDir: string
  readonly complete: boolean
}

const OUTSIDE = '/var/lib/nhip-cau'
const POINTER = 'postgres.place.json'

/**
 * Finds or makes the place of the server of `dataDir` (an absolute path without links). It is inside `dataDir`, unless we are root
 * and the server's user cannot get there, as below root's own home: then outside, and a pointer file in `dataDir` names it.
 */
export function preparePlace(dataDir: string): Place {
  const pointerFile = join(dataDir, POINTER)
  const pointer = readPointer(pointerFile)
  if (pointer !== undefined) checkPointer(pointer, pointerFile, dataDir)
  const base = pointer?.base ?? chooseBase(dataDir)
  const home = join(base, 'postgres')
  const user = serverUser(home, join(home, 'cluster'))
  const outside = base !== dataDir
  const note = (complete: boolean) => writeDurably(pointerFile, JSON.stringify({ base, dataDir, complete }))
  if (pointer?.complete && !existsSync(join(home, 'cluster', 'PG_VERSION'))) {
    throw startRefusal('cluster-missing', pointerFile, join(home, 'cluster'))
  }
  if (outside && pointer?.complete !== true) note(false)
  if (outside) mkdirSync(base, { recursive: true, mode: 0o711 })
  makePrivateDirectory(home, user)
  if (!canEnter(user, home)) throw startRefusal('unreachable', home, user?.name ?? 'hiện tại (current)')
  return { ...layout(base, user), settle: () => (outside ? note(true) : undefined) }
}

/** Whether a server ran on `dataDir` before; makes nothing. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, POINTER)) || existsSync(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'))
}

function layout(base: string, user: SystemUser | undefined): Omit<Place, 'settle'> {
  // An administrator may have moved the home to another disk and left a link.
  const home = realpathSync(join(base, 'postgres'))
  const log = join(home, 'log')
  makePrivateDirectory(log, user)
  return { user, home, log, cluster: join(home, 'cluster'), binaries: join(base, 'postgres-binaries') }
}

function chooseBase(dataDir: string): string {
  const home = join(dataDir, 'postgres')
  if (process.getuid?.() !== 0 || existsSync(join(home, 'cluster'))) return dataDir
  if (canEnter(serverUser(home, join(home, 'cluster')), dataDir)) return dataDir
  // The random part keeps a directory that was deleted and made again from waking the cluster of the old one.
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return join(OUTSIDE, `${key}-${randomBytes(3).toString('hex')}`)
}

/** Refuses a pointer that was copied together with its data directory; a moved directory keeps its cluster. */
function checkPointer(pointer: Pointer, file: string, dataDir: string): void {
  if (pointer.dataDir === dataDir) return
  const original = readPointer(join(pointer.dataDir, POINTER))
  if (original?.base === pointer.base) throw startRefusal('cluster-of-another-directory', pointer.base, pointer.dataDir)
  writeDurably(file, JSON.stringify({ ...pointer, dataDir }))
}

function readPointer(file: string): Pointer | undefined {
  if (!existsSync(file)) return undefined
  const pointer = parse(readFileSync(file, 'utf8'))
  if (typeof pointer?.base !== 'string' || typeof pointer.dataDir !== 'string') {
    throw startRefusal('cluster-missing', file, '?')
  }
  return { base: pointer.base, dataDir: pointer.dataDir, complete: pointer.complete === true }
}

function parse(text: string): Partial<Pointer> | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
