import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenLargeTree } from '#features/organisations/testing.ts'
import { openStage, type Stage } from './stage.ts'

/** A page of the chart leads to so many bodies at most. */
const MOST_LINKS = 200

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ RATE_LIMIT: '0' })
  await givenLargeTree(stage.services)
}, 180_000)
afterAll(() => stage?.close())

/** The bodies and further pages of bodies that a page leads to. */
async function linksOf(path: string): Promise<string[]> {
  const answer = await fetch(stage.whole.address + path, { redirect: 'manual' })
  expect([path, answer.status]).toEqual([path, 200])
  const links = [...(await answer.text()).matchAll(/<a [^>]*href="(\/to-chuc\/[^"#]+)"/g)]
  return links.map(([, href = '']) => href)
}

test('no page of the organisation chart leads to more bodies than fit, and by its links every body is reached', async () => {
  const chart = await linksOf('/to-chuc')
  expect(chart.length).toBeLessThanOrEqual(MOST_LINKS)
  const reached = new Set(chart)
  // What is added meanwhile is walked as well.
  for (const path of reached) for (const link of await linksOf(path)) reached.add(link)
  const bodies = [...reached].filter((path) => !path.includes('?'))
  const { count } = await stage.services.read
    .selectFrom('portal.organisation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(bodies).toHaveLength(Number(count))
  expect(count).toBeGreaterThan(MOST_LINKS)
}, 120_000)
