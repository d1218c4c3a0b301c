import { DatabaseSync } from 'node:sqlite'
import { fold } from '#kernel/vietnamese.ts'
import type { BenchQuery } from './asked.ts'
import type { BenchArticle } from './corpus.ts'
import type { SearchStage } from './stage.ts'

/** Ids or places of the articles on the first page. */
export interface Engine {
  readonly name: string
  find(query: BenchQuery): Promise<readonly (string | number)[]>
}

/** What a site builds from the manual: full text of PostgreSQL, configuration `simple`, over unaccented text, by ts_rank. */
export async function plainFullText({ client }: SearchStage): Promise<Engine & { readonly indexBytes: number }> {
  await client.query('create extension if not exists unaccent')
  await client.query(`create table rival as
    select p.article_id, to_tsvector('simple', unaccent(p.title || ' ' || (
      select string_agg(block ->> 'text', ' ') from jsonb_array_elements(r.blocks) as block))) as words
    from publication p join article_revision r on r.id = p.revision_id`)
  await client.query('create index rival_words on rival using gin (words)')
  await client.query('vacuum analyze rival')
  const size = await client.query<{ bytes: string }>("select pg_relation_size('rival_words') as bytes")
  return {
    name: 'PostgreSQL full text, simple + unaccent',
    indexBytes: Number(size.rows[0]?.bytes),
    async find({ text }) {
      const { rows } = await client.query<{ article_id: string }>(
        `select article_id from rival, plainto_tsquery('simple', unaccent($1)) as asked
         where words @@ asked order by ts_rank(words, asked) desc limit 10`,
        [text],
      )
      return rows.map((row) => row.article_id)
    },
  }
}

/** What a site does that builds nothing: ILIKE over title and text, the newest first. */
export function likeSearch({ client }: SearchStage): Engine {
  return {
    name: 'ILIKE over title and text',
    async find({ text }) {
      const { rows } = await client.query<{ article_id: string }>(
        `select p.article_id from publication p join article_revision r on r.id = p.revision_id
         where p.title ilike $1 or r.blocks::text ilike $1 order by p.updated_on desc limit 10`,
        [`%${text.replaceAll(/[%_\\]/g, '\\$&')}%`],
      )
      return rows.map((row) => row.article_id)
    },
  }
}

/** SQLite's FTS5 inside this process, no round trip: by itself (`remove_diacritics 2`), or over text folded by us. */
export function sqliteFts(articles: readonly BenchArticle[], folded: boolean): Engine {
  const key = folded ? fold : (text: string) => text
  const database = new DatabaseSync(':memory:')
  database.exec(`create virtual table t using fts5(title, body, content='', tokenize="unicode61 remove_diacritics 2")`)
  const insert = database.prepare('insert into t (rowid, title, body) values (?, ?, ?)')
  database.exec('begin')
  for (const [place, { title, paragraphs }] of articles.entries())
    insert.run(place, key(title), key(paragraphs.join('\n')))
  database.exec('commit')
  const select = database.prepare('select rowid from t where t match ? order by bm25(t) limit 10')
  return {
    name: folded ? 'SQLite FTS5 over folded text, in process' : 'SQLite FTS5 remove_diacritics 2, in process',
    async find({ text }) {
      const words = key(text)
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter((word) => word !== '')
      if (words.length === 0) return []
      return select.all(words.map((word) => `"${word}"`).join(' ')).map((row) => Number(row.rowid))
    },
  }
}
