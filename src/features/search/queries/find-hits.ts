import { type RawBuilder, sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { SearchFilter, SoughtWords } from '../question.ts'

/** Up to so many hits are all put in order; of more, those in the titles, and the newest of the others. */
const FEW = 5000
/** Up to so many hits are looked at for words that stand side by side in the text. */
const VERY_FEW = 200
/** Words that more than `MOST_HITS` of so many newest articles hold are common: they need no count of all. */
const NEWEST = 4000
/** So many words are hardly common together: that is not asked first. */
const LONG = 5
/** How many of the newest articles are looked through for common words at first, for each hit that is wanted. */
const DEPTH_PER_HIT = 32
/** How much farther is looked when those do not suffice; then in all. */
const FARTHER = 16

/** Readers turn pages up to this hit; a larger number is said as "more than". */
export const MOST_HITS = 1000

export interface Hits {
  /** Ids in order: those spelled as typed, then those that differ in accents. */
  readonly exact: readonly string[]
  readonly folded: readonly string[]
  /** How many are spelled as typed; none for text without accents. */
  readonly spelled: number
  /** Of both together; `MOST_HITS + 1` and more mean "more than". */
  readonly count: number
}

interface Kind {
  readonly words: readonly string[]
  readonly exact: boolean
  readonly besides: readonly string[]
}

type Question = RawBuilder<unknown>

interface Window {
  readonly skip: number
  readonly take: number
}

/** One page of hits. Work is bounded whatever is asked: common words are answered from titles and the newest articles. */
export async function findHits(
  db: ReadDb,
  words: SoughtWords,
  filter: SearchFilter,
  { skip, take }: Window,
): Promise<Hits> {
  const all = { words: words.folded, exact: false, besides: [] }
  if (!words.accented) {
    const { found, ids } = await inOrder(db, filter, all, { skip, take })
    return { exact: [], folded: ids, spelled: 0, count: found }
  }
  const spelled = await inOrder(db, filter, { words: words.exact, exact: true, besides: [] }, { skip, take })
  if (spelled.found > MOST_HITS) return { exact: spelled.ids, folded: [], spelled: spelled.found, count: spelled.found }
  const rest = { skip: Math.max(0, skip - spelled.found), take: take - spelled.ids.length }
  const others = await inOrder(db, filter, { ...all, besides: words.exact }, rest)
  return { exact: spelled.ids, folded: others.ids, spelled: spelled.found, count: spelled.found + others.found }
}

function asked({ sectionId, since, until, author }: SearchFilter, { words, exact, besides }: Kind): Question {
  return sql`row(${words}::text[], ${exact}::boolean, ${besides}::text[], ${sectionId ?? null}::uuid,
    ${since ?? null}::date, ${until ?? null}::date, ${author}::text[])::portal.search_question`
}

interface Found {
  /** Above `MOST_HITS`: at least so many. */
  readonly found: number
  readonly ids: readonly string[]
}

async function inOrder(db: ReadDb, filter: SearchFilter, kind: Kind, window: Window): Promise<Found> {
  const question = asked(filter, kind)
  const isLong = kind.words.length >= LONG
  if (isLong || (await countNewest(db, asked(filter, { ...kind, besides: [] }))) <= MOST_HITS) {
    const found = await ranked(db, question, 'whole', window)
    if (found.found <= FEW) return found
  }
  const titles = await ranked(db, question, 'title', window)
  const first = titles.found <= FEW ? titles.ids : await newest(db, question, 'title', window)
  const rest = { skip: Math.max(0, window.skip - titles.found), take: window.take - first.length }
  const others = rest.take > 0 ? await newest(db, question, 'body', rest) : []
  return { found: MOST_HITS + 1, ids: [...first, ...others] }
}

async function countNewest(db: ReadDb, question: Question): Promise<number> {
  const [row] = await readSql<{ found: number }>(
    db,
    sql`select portal.search_count(${question}, ${NEWEST}, ${MOST_HITS + 1}) as found`,
  )
  return row?.found ?? 0
}

async function ranked(
  db: ReadDb,
  question: Question,
  place: 'whole' | 'title',
  { skip, take }: Window,
): Promise<Found> {
  const rows = await readSql<{ found: number; article_id: string | null }>(
    db,
    sql`select found, article_id
        from portal.search_ranked(${question}, ${place}, ${VERY_FEW}, ${FEW + 1}, ${skip}, ${take})`,
  )
  return { found: rows[0]?.found ?? 0, ids: rows.flatMap(({ article_id }) => article_id ?? []) }
}

/** Among few of the newest, then among more, then among all. */
async function newest(db: ReadDb, question: Question, place: 'title' | 'body', { skip, take }: Window) {
  const depth = (skip + take) * DEPTH_PER_HIT
  for (const depthNow of [depth, depth * FARTHER, null]) {
    const rows = await readSql<{ id: string }>(
      db,
      sql`select id from portal.search_newest(${question}, ${place}, ${depthNow}::int, ${skip}, ${take}) as id`,
    )
    if (rows.length === take || depthNow === null) return rows.map(({ id }) => id)
  }
  return []
}
