import { countOrganisations, listOrganisationAddresses } from '#features/portal/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { SitemapPage } from '../sitemap.ts'

/** Fewer than a sitemap may hold: one of so many is written in a moment, and a country has tens of thousands of bodies. */
const BODIES_A_PART = 5000

/** How many sitemaps the organisations of today take. */
export async function countBodyParts(db: ReadDb): Promise<number> {
  return Math.ceil((await countOrganisations(db)) / BODIES_A_PART)
}

/** The organisations of one part, from 1, in the order of their numbers. */
export async function listBodies(db: ReadDb, origin: string, part: number): Promise<SitemapPage[]> {
  const window = { limit: BODIES_A_PART, offset: (part - 1) * BODIES_A_PART }
  const paths = await listOrganisationAddresses(db, window)
  // A path of letters, digits and hyphens is an address as it stands.
  return paths.map((path) => ({ address: origin + path }))
}
