import { givenActor } from '#features/identity/testing.ts'
import { signIn } from '../../tests/crash/submitting-client.ts'
import { freePort, startServer } from '../../tests/server-process.ts'
import { line, percentiles, quantile, ratio } from '../figures.ts'
import type { Bench, Measurement } from '../measurement.ts'
import { BEFORE, openTree } from '../reorganisation/nation.ts'
import { measureReads } from '../reorganisation/reads.ts'
import { openPages } from './open-pages.ts'
import { describeCountry } from './portal-tree.ts'

const DAY = '2025-06-30'
const USERNAME = 'quan-tri'
const RUNS = 5
const TARGET_MS = 1000

/** The tree of the whole country: rights in it, searches of it, and its page in a browser. */
export const tree: Measurement = {
  name: 'tree',
  title: `rights, searches and pages of a tree of ${BEFORE.organisations.toLocaleString('en')} bodies`,
  async run(bench) {
    const { nation, dataDir, close } = await openTree(bench)
    const { services, ids } = nation
    const commune = ids.get('C7') ?? ''
    await measureReads(bench, nation, DAY, commune)
    await describeCountry(services)
    await givenActor(services, USERNAME, ['administrator', ids.get('V') ?? ''])
    await close()
    await measurePages(bench, dataDir, {
      'page of the country': '/lam-viec/to-chuc',
      'page of the way to a commune': `/lam-viec/to-chuc?mo=${commune}`,
      'page of a search': '/lam-viec/to-chuc?tim=don+vi+c77',
    })
  },
}

async function measurePages(bench: Bench, dataDir: string, paths: Readonly<Record<string, string>>): Promise<void> {
  const server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()) })
  bench.atEnd(() => server.stop())
  const cookie = await signIn(server.address, USERNAME)
  for (const [label, path] of Object.entries(paths)) {
    const { answered, interactive, work } = await openPages(bench, new URL(path, server.address), cookie, RUNS)
    bench.say(line(`${label}: first byte`, percentiles(answered)))
    bench.say(line('  of the main thread of the browser', percentiles(work)))
    const share = ratio(quantile(interactive, 0.5), TARGET_MS)
    bench.say(
      line('  interactive, processor 4 times slower', `${percentiles(interactive)}, p50 ${share} of the target`),
    )
  }
  await server.stop()
}
