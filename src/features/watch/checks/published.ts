import { sql } from 'kysely'
import { articleAddress, type Block, publicNumberOf } from '#features/articles/index.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { TextGroups } from '../served/find-change.ts'

/** Addresses and texts of an article as it was published. */
export interface PublishedText {
  readonly path: string
  readonly number: number
  readonly groups: TextGroups
}

interface Row {
  slug: string
  public_number: number
  title: string
  byline: string
  blocks: Block[]
}

/** The newest few, and the next few of the round through all: those before `before`, or the newest again. */
export async function listTexts(db: ReadDb, newest: number, before: number, inTurn: number): Promise<PublishedText[]> {
  const rows = await readSql(
    db,
    sql<Row>`
      (select slug, public_number, title, byline, blocks from portal.article order by updated_on desc, public_number desc limit ${newest})
      union all
      (select slug, public_number, title, byline, blocks from portal.article where public_number < ${before} order by public_number desc limit ${inTurn})`,
  )
  const byNumber = new Map(rows.map((row) => [row.public_number, row]))
  return [...byNumber.values()].map(toText)
}

/** The published articles that these paths lead to; a path whose article was taken down leads to none. */
export async function findTexts(db: ReadDb, paths: readonly string[]): Promise<PublishedText[]> {
  const rows = await readSql(
    db,
    sql<Row>`
      select slug, public_number, title, byline, blocks
      from portal.article where public_number = any(${numbersOf(paths)}::int[])`,
  )
  return rows.map(toText)
}

function toText({ slug, public_number: number, title, byline, blocks }: Row): PublishedText {
  return { path: articleAddress(slug, number), number, groups: [[title], ...groupsOf(blocks, byline)] }
}

function numbersOf(paths: readonly string[]): number[] {
  const numbers = paths.flatMap((path) => (path.startsWith('/tin/') ? (publicNumberOf(lastStep(path)) ?? []) : []))
  // The column is a 32-bit integer: a larger number is nobody's.
  return numbers.filter((number) => number <= 2_147_483_647)
}

export async function listSectionPaths(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('portal.section').select('slug').execute()
  return rows.map(({ slug }) => `/chuyen-muc/${slug}`)
}

function groupsOf(blocks: readonly Block[], byline: string): string[][] {
  const groups: string[][] = [[]]
  for (const block of blocks) {
    const pieces = piecesOf(block)
    if (pieces) groups.at(-1)?.push(...pieces)
    else groups.push([])
  }
  groups.at(-1)?.push(byline)
  return groups.filter((group) => group.length > 0)
}

/** The words of a block as they stand on the page; undefined where more than its words stands there. */
function piecesOf(block: Block): readonly string[] | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()]
    default:
      return undefined
  }
}

/** Views that hold few rows of short texts; the others are asked by their numbers. */
const LARGE = sql`('article', 'file', 'generation', 'schema_state')`

/**
 * Which of these strings stand in something published: in an article that the page leads to or is, or in anything else
 * the portal shows. Letter case counts for nothing.
 */
export async function findPublished(
  db: ReadDb,
  strings: readonly string[],
  paths: readonly string[],
): Promise<Set<string>> {
  if (strings.length === 0) return new Set()
  const wanted = strings.map((text) => text.toLowerCase())
  const found = new Set<string>()
  const note = (texts: readonly string[]) => {
    for (const text of texts)
      for (const [at, one] of wanted.entries()) if (text.includes(one)) found.add(strings[at] ?? '')
  }
  const articles = await readSql(
    db,
    sql<{ words: string }>`
      select lower(concat_ws(' ', title, opening, byline, blocks::text, facts::text)) as words
      from portal.article where public_number = any(${numbersOf(paths)}::int[])`,
  )
  note(articles.map(({ words }) => words))
  for (const view of found.size < strings.length ? await listSmallViews(db) : []) {
    const rows = await readSql(
      db,
      sql<{ words: string }>`select lower(one::text) as words from ${sql.table(`portal.${view}`)} as one limit 2000`,
    )
    note(rows.map(({ words }) => words))
  }
  return found
}

async function listSmallViews(db: ReadDb): Promise<string[]> {
  const rows = await readSql(
    db,
    sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'portal' and table_name not in ${LARGE}
      group by table_name having not bool_or(data_type in ('bytea', 'tsvector'))`,
  )
  return rows.map(({ name }) => name)
}

function lastStep(path: string): string {
  return path.split('?')[0]?.split('/')[2] ?? ''
}
