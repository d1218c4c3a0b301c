import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const LONGEST_MS = 150_000

/**
 * Copies into an empty directory the data of a demonstration that was made and ended. The first that asks in a run makes
 * them, by `make`; those who ask meanwhile wait. `kept`: where they stay until the run ends.
 */
export async function copyDemonstration(
  kept: string,
  into: string,
  make: (dataDir: string) => Promise<void>,
): Promise<void> {
  const ready = join(kept, 'ready')
  const waitsUntil = Date.now() + LONGEST_MS
  while (!existsSync(ready)) {
    if (await claim(join(kept, 'making'))) await makeReady(join(kept, 'making'), ready, make)
    else if (Date.now() > waitsUntil) throw new Error(`Nobody made the demonstration in ${kept}`)
    else await sleep(200)
  }
  // With its owners: as root the database belongs to another user.
  const { status, stderr } = spawnSync('cp', ['-a', '--reflink=auto', `${ready}/.`, into], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The demonstration could not be copied: ${stderr}`)
}

async function claim(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { mode: 0o755 })
    return true
  } catch {
    return false
  }
}

/** Leaves nothing behind when it fails, so that the next one tries again. */
async function makeReady(making: string, ready: string, make: (dataDir: string) => Promise<void>): Promise<void> {
  try {
    await make(making)
    await rename(making, ready)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}
