import { type RawBuilder, sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { SearchFilter, SoughtWords } from '../question.ts'

/** Up to so many hits are all put in order; of more, those in the titles, and the newest of the others. */
const FEW = 1000
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
export async function findHits(db: ReadDb, words: SoughtWords, filter: SearchFilter, window: Window): Promise<Hits> {
  const besides = words.accented ? words.exact : []
  const all = { words: words.folded, exact: false, besides }
  const ranked = await findAll(db, filter, all, window)
  if (ranked && isOrdered(ranked)) return ranked
  if (!words.accented) {
    return { exact: [], folded: await findCommon(db, filter, all, window), spelled: 0, count: MOST_HITS + 1 }
  }
  const exactly = { words: words.exact, exact: true, besides: [] }
  const spelled = await findSpelled(db, filter, exactly, ranked?.spelled, window)
  // So few are spelled as typed that pages go on to the others; these are common, so the newest of them are shown.
  const exact = spelled ? spelled.folded : await findCommon(db, filter, exactly, window)
  const found = spelled ? spelled.count : MOST_HITS + 1
  const rest = { skip: Math.max(0, window.skip - found), take: window.take - exact.length }
  const others = found === 0 ? { ...all, besides: [] } : all
  const folded = rest.take > 0 && spelled ? await findCommon(db, filter, others, rest) : []
  return { exact, folded, spelled: found, count: MOST_HITS + 1 }
}

const isOrdered = (ranked: Hits) => ranked.count <= FEW

/** Those spelled as typed, in order; undefined when they are too many for it. `known`: how many there are, where that was counted. */
async function findSpelled(db: ReadDb, filter: SearchFilter, kind: Kind, known: number | undefined, window: Window) {
  if (known !== undefined && known > FEW) return undefined
  if (known === 0) return { exact: [], folded: [], spelled: 0, count: 0 }
  const ranked =
    known === undefined ? await findAll(db, filter, kind, window) : await findRanked(db, filter, kind, 'whole', window)
  return ranked && isOrdered(ranked) ? ranked : undefined
}

function asked({ sectionId, since, until, author }: SearchFilter, { words, exact, besides }: Kind): Question {
  return sql`row(${words}::text[], ${exact}::boolean, ${besides}::text[], ${sectionId ?? null}::uuid,
    ${since ?? null}::date, ${until ?? null}::date, ${author}::text[])::portal.search_question`
}

/** As `findRanked` over whole texts; undefined when a look at the newest articles tells that the words are common. */
async function findAll(db: ReadDb, filter: SearchFilter, kind: Kind, window: Window): Promise<Hits | undefined> {
  if (kind.words.length < LONG && (await countNewest(db, asked(filter, kind))) > MOST_HITS) return undefined
  return findRanked(db, filter, kind, 'whole', window)
}

/** All hits put in order, and one page of them; of more than `FEW` only the counts, each up to `FEW + 1`. */
async function findRanked(
  db: ReadDb,
  filter: SearchFilter,
  kind: Kind,
  place: 'whole' | 'title',
  { skip, take }: Window,
): Promise<Hits> {
  const rows = await readSql<{ found: number; spelled: number; article_id: string | null; is_spelled: boolean }>(
    db,
    sql`select found, spelled, article_id, is_spelled
        from portal.search_ranked(${asked(filter, kind)}, ${place}, ${VERY_FEW}, ${FEW + 1}, ${skip}, ${take})`,
  )
  const { found, spelled } = rows[0] ?? { found: 0, spelled: 0 }
  const ids = (of: boolean) => rows.flatMap((row) => (row.is_spelled === of ? (row.article_id ?? []) : []))
  return { exact: ids(true), folded: ids(false), spelled, count: found }
}

/** Those in titles, then the newest of the others. */
async function findCommon(db: ReadDb, filter: SearchFilter, kind: Kind, { skip, take }: Window) {
  const question = asked(filter, kind)
  if (kind.besides.length > 0) {
    const titles = await newest(db, question, 'title', { skip: 0, take: skip + take })
    return followed(titles.slice(skip), titles.length)
  }
  const titles = await findRanked(db, filter, kind, 'title', { skip, take })
  // More titles than pages go: the others are not reached.
  return isOrdered(titles) ? followed(titles.folded, titles.count) : newest(db, question, 'title', { skip, take })

  async function followed(first: readonly string[], before: number): Promise<string[]> {
    const rest = { skip: Math.max(0, skip - before), take: take - first.length }
    return rest.take > 0 ? [...first, ...(await newest(db, question, 'body', rest))] : [...first]
  }
}

async function countNewest(db: ReadDb, question: Question): Promise<number> {
  const [row] = await readSql<{ found: number }>(
    db,
    sql`select portal.search_count(${question}, ${NEWEST}, ${MOST_HITS + 1}) as found`,
  )
  return row?.found ?? 0
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
