import { brotliCompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { describeLocality, loadOrganisationKinds } from '#features/organisations/index.ts'
import type { Services } from '#platform/command.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { readContent } from '../../content/read-content.ts'
import { organisationKindsSchema } from '../../content/schemas.ts'
import { freePort, startServer } from '../../tests/server-process.ts'
import { bytes, duration, line, percentiles, timed } from '../figures.ts'
import type { Bench, Measurement } from '../measurement.ts'
import { BEFORE, openTree } from '../reorganisation/nation.ts'
import { type Pulse, watchPulse } from './pulse.ts'

/** Long enough for two looks of the watch over the portal. */
const FIRST_MS = 30_000
const PAGES = {
  'organisation chart': '/to-chuc',
  'organisation chart in English': '/en',
  'contact page': '/lien-he',
  'list of sitemaps': '/sitemap.xml',
}

/** The portal over the tree of the whole country: how long anybody waits, and what its pages weigh. */
export const portalTree: Measurement = {
  name: 'portal-tree',
  title: `the portal over a tree of ${BEFORE.organisations.toLocaleString('en')} bodies`,
  async run(bench) {
    const { nation, dataDir, close } = await openTree(bench)
    await describeCountry(nation.services)
    // As the database would by itself after a while.
    await sql`vacuum analyze`.execute(nation.services.db)
    await close()
    const server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()) })
    bench.atEnd(() => server.stop())
    const first = watchPulse(new URL('/healthz', server.address))
    await new Promise((resolve) => setTimeout(resolve, FIRST_MS))
    sayWaits(bench, `/healthz in the first ${duration(FIRST_MS)}`, await first.stop())
    for (const [label, path] of Object.entries(PAGES)) await measurePage(bench, server.address, label, path)
    const body = /\/to-chuc\/[^"]+/.exec(await (await fetch(`${server.address}/to-chuc`)).text())?.[0] ?? '/to-chuc'
    await measurePage(bench, server.address, 'page of the first body', body)
    const index = await (await fetch(`${server.address}/sitemap.xml`)).text()
    for (const [, path = ''] of index.matchAll(/<loc>[^<]*(\/sitemap\/(?:trang|to-chuc)[^<]*)<\/loc>/g)) {
      await measurePage(bench, server.address, path, path)
    }
    await server.stop()
  },
}

/** A country to live in: its name, and the kinds that the forms of the server's beginning name. */
export async function describeCountry(services: Services): Promise<void> {
  await perform(services, systemActor, describeLocality, {
    name: 'Cả nước',
    portalName: 'Cổng thông tin',
    documentPlace: 'Hà Nội',
    term: '2025-2030',
  })
  const kinds = readContent('organisation-kinds.json', organisationKindsSchema)
  await perform(services, systemActor, loadOrganisationKinds, { kinds })
}

/** A page as it is drawn the first time, what it weighs, and how long others waited meanwhile. */
async function measurePage(bench: Bench, address: string, label: string, path: string): Promise<void> {
  const pulse = watchPulse(new URL('/healthz', address))
  const { ms, result } = await timed(async () => (await fetch(address + path)).text())
  const waits = await pulse.stop()
  const links = [...result.matchAll(/<a |<loc>/g)].length
  const weight = `${bytes(Buffer.byteLength(result))}, ${bytes(brotliCompressSync(result).length)} packed, ${links} links`
  bench.say(line(label, `${duration(ms)}: ${weight}`))
  sayWaits(bench, '  /healthz meanwhile', waits)
}

function sayWaits(bench: Bench, label: string, { waits }: Pulse): void {
  if (waits.length > 0) bench.say(line(label, percentiles(waits)))
}
