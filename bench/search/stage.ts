import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { exactKey, foldedKey } from '#features/search/keys.ts'
import { configure } from '#platform/config.ts'
import { type OpenDatabase, openDatabase } from '#platform/database.server.ts'
import { silentLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startDatabase } from '#platform/start-database.ts'
import { root } from '../../tests/server-process.ts'
import type { Bench } from '../measurement.ts'
import type { BenchArticle } from './corpus.ts'

const BATCH = 2000

/** A database of its own with the articles published in it. */
export interface SearchStage {
  readonly database: OpenDatabase
  readonly client: pg.Client
  readonly sectionIds: readonly string[]
  /** Ids of the articles, in their order. */
  readonly articleIds: readonly string[]
}

export async function openStage(bench: Bench, articles: readonly BenchArticle[]): Promise<SearchStage> {
  const read = configure({ DATA_DIR: bench.newDataDir() }, 'production', root)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { connection, stop } = await startDatabase(read.config, silentLog)
  bench.atEnd(stop)
  await migrate(connection, join(root, 'migrations'))
  const client = new pg.Client({ ...connection })
  await client.connect()
  bench.atEnd(() => client.end())
  const database = openDatabase(connection, 4)
  bench.atEnd(database.close)
  return { database, client, ...(await load(client, articles)) }
}

/**
 * Writes the rows straight into the tables, without the commands and triggers that would make them one by one. The keys
 * are made here; that the database makes the same ones is tested, and looked at again by `differingKeys`.
 */
async function load(client: pg.Client, articles: readonly BenchArticle[]) {
  const sectionIds = Array.from({ length: 10 }, () => v7())
  await client.query('set session_replication_role = replica')
  for (const [place, id] of sectionIds.entries()) {
    const name = `Chuyên mục ${place}`
    await client.query('insert into section values ($1, $2, $3, $3, $4)', [id, `muc-${place}`, name, place])
  }
  const indexes = await client.query<{ indexdef: string; indexname: string }>(
    "select indexname, indexdef from pg_indexes where tablename = 'search_document' and indexname not like '%pkey'",
  )
  for (const { indexname } of indexes.rows) await client.query(`drop index ${indexname}`)
  const articleIds: string[] = []
  for (let from = 0; from < articles.length; from += BATCH) {
    articleIds.push(...(await loadBatch(client, articles.slice(from, from + BATCH), from, sectionIds)))
  }
  for (const { indexdef } of indexes.rows) await client.query(indexdef)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze search_document')
  await client.query('vacuum analyze publication')
  await client.query('vacuum analyze article_revision')
  return { sectionIds, articleIds }
}

async function loadBatch(
  client: pg.Client,
  batch: readonly BenchArticle[],
  from: number,
  sectionIds: readonly string[],
) {
  const rows = batch.map(({ title, paragraphs, byline, updatedOn, section }, place) => {
    const exact = exactKey(title)
    const whole = exactKey([title, byline, '', ...paragraphs].join('\n'))
    return {
      id: v7(),
      revision: v7(),
      number: from + place + 1,
      section: sectionIds[section],
      day: updatedOn,
      title,
      byline,
      blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
      title_exact: exact,
      title_folded: foldedKey(exact),
      byline_folded: foldedKey(exactKey(byline)),
      whole_exact: whole,
      whole_folded: foldedKey(whole),
    }
  })
  await client.query(
    `with rows as materialized (select * from jsonb_to_recordset($1::jsonb) as r (id uuid, revision uuid, number int, section uuid,
       day date, title text, byline text, blocks jsonb, title_exact text, title_folded text, byline_folded text,
       whole_exact text, whole_folded text)),
     revisions as (insert into article_revision (id, article_id, number, section_id, title, updated_on, blocks, byline, hash, created_by, created_at)
       select revision, id, 1, section, title, day, blocks, byline, '\\x00', id, now() from rows),
     publications as (insert into publication
       select id, revision, number, 'bai', section, section, title, byline, '', day, now(), now() from rows)
     insert into search_document select id, number, section, day, title_exact, title_folded, byline_folded, whole_exact, whole_folded from rows`,
    [JSON.stringify(rows)],
  )
  return rows.map(({ id }) => id)
}

/** Of these articles, how many have other keys than the database itself makes. */
export async function differingKeys({ client }: SearchStage, articleIds: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ differing: string }>(
    `select count(*) as differing from search_document d cross join lateral search_document_row(d.article_id) as made
     where d.article_id = any($1) and d is distinct from made`,
    [articleIds],
  )
  return Number(rows[0]?.differing)
}
