import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle } from '#features/articles/index.ts'
import { givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { perform } from '#platform/command.ts'
import { readSql } from '#platform/database.server.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

let services: TestServices
beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  const editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  const publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  await givenSections(services)
  for (const [place, title] of ['Ruộng một', 'Ruộng hai', 'Ruồng ba', 'Ruồng bốn'].entries()) {
    const text = { sectionSlug: 'tin-tuc', title, body: 'Đoạn văn.', updatedOn: `0${place + 1}/03/2024` }
    const draft = { organisationId: ids.advisory, ...text }
    const { articleId } = await perform(services, editor, createArticle, draft)
    await givenPublication(services, editor, publisher, articleId)
  }
})
afterAll(() => services.close())

interface Ranked {
  readonly found: number
  readonly spelled: number
  readonly title: string | null
}
/** The first ten hits of "ruộng" in any accents, when those of `most` hits and more are not put in order. */
function ranked(most: number): Promise<Ranked[]> {
  return readSql<Ranked>(
    services.read,
    sql`select found, spelled, title
        from portal.search_ranked(row('{ruong}', false, '{ruộng}', null, null, null, '{}')::portal.search_question, 'whole', 200, ${most}, 0, 10)
        with ordinality as hit (found, spelled, article_id, is_spelled, place)
        left join portal.article on id = article_id order by place`,
  )
}

test('of too many hits only their number is told, and how many are spelled as typed', async () => {
  expect(await ranked(4)).toEqual([{ found: 4, spelled: 2, title: null }])
  expect(await ranked(2)).toEqual([{ found: 2, spelled: 2, title: null }])
})

test('hits that are few enough come in order, those spelled as typed first', async () => {
  const found = await ranked(5)
  expect(found.map(({ title }) => title)).toEqual(['Ruộng hai', 'Ruộng một', 'Ruồng bốn', 'Ruồng ba'])
  expect(found[0]).toMatchObject({ found: 4, spelled: 2 })
})

test('the newest articles are counted back from the last day asked for, that day included', async () => {
  const count = async (depth: number, until: string | null) => {
    const [row] = await readSql<{ found: number }>(
      services.read,
      sql`select portal.search_count(row('{ruong}', false, '{}', null, null, ${until}::date, '{}')::portal.search_question, ${depth}, 10) as found`,
    )
    return row?.found
  }
  expect(await count(0, '2024-02-29')).toBe(0)
  expect(await count(0, '2024-03-02')).toBe(1)
  expect(await count(1, '2024-03-02')).toBe(2)
  expect(await count(1, null)).toBe(2)
})
