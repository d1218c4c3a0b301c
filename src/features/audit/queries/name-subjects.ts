import { sql } from 'kysely'
import { isUuid } from '#kernel/id.ts'
import type { ReadDb } from '#platform/database.server.ts'

/**
 * What the subjects of entries are called, by id: an organisation and an area by their newest names, an account by its username, a
 * person by their name, a post, an article, a conference and a task by their titles, a report by its organisation and period, a
 * document and a decree by their numbers.
 * What has no name of its own is left out.
 */
export async function nameSubjects(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  const uuids = ids.filter(isUuid)
  if (uuids.length === 0) return new Map()
  const named = sql<{ id: string; name: string }>`(
    with wanted as (select unnest(${uuids}::uuid[]) as id)
    select w.id, v.name from wanted w join lateral (
      select name from organisation_version where organisation_id = w.id order by valid desc limit 1) v on true
    union all select a.id, coalesce(a.username, a.name) from account a join wanted using (id)
    union all select w.id, r.title from wanted w join lateral (
      select title from article_revision where article_id = w.id order by number desc limit 1) r on true
    union all select w.id, v.name from wanted w join lateral (
      select name from area_version where area_id = w.id order by valid desc limit 1) v on true
    union all select r.id, r.decree_number from reorganisation r join wanted using (id) where r.decree_number <> ''
    union all select p.id, p.full_name from person p join wanted using (id)
    union all select p.id, p.title from post p join wanted using (id)
    union all select c.id, c.title from conference c join wanted using (id)
    union all select t.id, t.title from task t join wanted using (id)
    union all select d.id, d.number_symbol from library_document d join wanted using (id)
    union all select r.id, v.name || ', ' || p.code from report r join wanted using (id)
      join period p on p.id = r.period_id
      join organisation_version v on v.organisation_id = r.organisation_id and v.valid @> p.last_day)`
  const rows = await db.selectFrom(named.as('named')).selectAll().execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
