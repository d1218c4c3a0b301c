import { join } from 'node:path'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { hashFiles } from './checks/check-files.ts'
import { recordLook } from './commands/record-look.ts'
import type { Look } from './finding.ts'
import { beginRounds, lookOnce, type Watched } from './look.ts'
import { type FindingLine, listOpenFindings } from './queries/list-findings.ts'

/** A look begins this long after the last one ended, so that what is wrong is known within a minute. */
const PAUSE_MS = 20_000
const FIRST_MS = 5000

export interface Watch {
  /** Looks now; what is open afterwards. */
  look(): Promise<readonly FindingLine[]>
}

/** Prepares the watch over the portal at PUBLIC_URL. What the built files are now is what they should be. */
export async function openWatch(services: Services): Promise<Watch> {
  const { config, read } = services
  const folder = join(config.projectRoot, 'build', 'client')
  const watched: Watched = { read, origin: config.publicUrl, folder, files: await hashFiles(folder) }
  const rounds = beginRounds()
  return {
    async look() {
      const open = await listOpenFindings(read)
      const look = await lookOnce(watched, rounds, [...new Set(open.map(({ place }) => place))])
      await keep(services, look, open)
      return listOpenFindings(read)
    },
  }
}

/** Looks again and again until it is stopped; a look at hand is finished first. */
export async function startWatch(services: Services): Promise<{ stop(): Promise<void> }> {
  const watch = await openWatch(services)
  let stopped = false
  let timer: NodeJS.Timeout
  let looking: Promise<unknown> = Promise.resolve()
  const again = (pause: number) => {
    timer = setTimeout(() => {
      looking = watch
        .look()
        .catch((error) => stopped || services.log.error('watch.failed', error))
        .finally(() => stopped || again(PAUSE_MS))
    }, pause).unref()
  }
  again(FIRST_MS)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
    },
  }
}

async function keep(services: Services, { looked, findings }: Look, open: readonly FindingLine[]): Promise<void> {
  const key = ({ place, kind }: { place: string; kind: string }) => `${kind} ${place}`
  const known = new Set(open.map(key))
  const now = new Set(findings.map(key))
  const places = new Set(looked)
  const found = findings
    .filter((finding) => !known.has(key(finding)))
    .map((one) => ({ ...one, expected: one.expected.slice(0, 1000), served: one.served.slice(0, 1000) }))
  const resolved = open.filter((one) => places.has(one.place) && !now.has(key(one))).map(({ id }) => id)
  if (found.length + resolved.length === 0) return
  for (const one of found) services.log.error('watch.found', new Error(one.kind), one)
  await perform(services, systemActor, recordLook, { found, resolved, tell: services.config.smtpUrl !== undefined })
}
