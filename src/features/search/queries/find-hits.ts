import { type RawBuilder, sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { SearchFilter, SoughtWords } from '../question.ts'

/** Up to so many hits are all put in order; beyond, so many articles hold the words that the newest show them soon. */
const FEW = 5000
/** Up to so many hits are looked at for words that stand side by side in the text. */
const VERY_FEW = 500
/** How many of the newest articles are looked at for words that many hold. */
const DEPTH = 2000
/** Readers turn pages up to this hit; a larger number is said as "more than". */
export const MOST_HITS = 1000

export interface Hits {
  /** Ids in order: those spelled as typed, then those that differ in accents. */
  readonly exact: readonly string[]
  readonly folded: readonly string[]
  /** Of both together; `MOST_HITS + 1` and more mean "more than". */
  readonly count: number
}

interface Kind {
  readonly words: readonly string[]
  readonly exact: boolean
  readonly besides: readonly string[]
}

type Question = RawBuilder<unknown>

/** One page of hits. Work is bounded whatever is asked: common words are answered from the newest articles. */
export async function findHits(
  db: ReadDb,
  words: SoughtWords,
  filter: SearchFilter,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<Hits> {
  const folded = { words: words.folded, exact: false, besides: [] }
  if (!words.accented) {
    const question = asked(filter, folded)
    const counted = await countBoth(db, question)
    return { exact: [], folded: await inOrder(db, question, counted, skip, take), count: counted.whole }
  }
  const spelled = asked(filter, { words: words.exact, exact: true, besides: [] })
  const counted = await countBoth(db, spelled)
  const exact = await inOrder(db, spelled, counted, skip, take)
  if (exact.length === take && counted.whole > FEW) return { exact, folded: [], count: counted.whole }
  const both = await countBoth(db, asked(filter, folded))
  if (exact.length === take || both.whole === counted.whole) return { exact, folded: [], count: both.whole }
  const others = asked(filter, { ...folded, besides: words.exact })
  const rest = { skip: Math.max(0, skip - counted.whole), take: take - exact.length }
  return { exact, folded: await inOrder(db, others, both, rest.skip, rest.take), count: both.whole }
}

function asked({ sectionId, since, until, author }: SearchFilter, { words, exact, besides }: Kind): Question {
  return sql`row(${words}::text[], ${exact}::boolean, ${besides}::text[], ${sectionId ?? null}::uuid,
    ${since ?? null}::date, ${until ?? null}::date, ${author}::text[])::portal.search_question`
}

interface Counted {
  readonly title: number
  readonly whole: number
}

/** How many hold the words; counting ends when it is known that they are many, for which titles alone may suffice. */
async function countBoth(db: ReadDb, question: Question): Promise<Counted> {
  const title = await count(db, question, 'title')
  return { title, whole: title > FEW ? title : await count(db, question, 'whole') }
}

/** The count says which way is the cheaper one. Without words the newest come first. */
async function inOrder(db: ReadDb, question: Question, { title, whole }: Counted, skip: number, take: number) {
  if (whole <= FEW) return ranked(db, question, 'whole', whole <= VERY_FEW, skip, take)
  const first =
    title <= FEW
      ? await ranked(db, question, 'title', false, skip, take)
      : await newest(db, question, 'title', skip, take)
  if (first.length === take) return first
  const rest = await newest(db, question, 'body', Math.max(0, skip - title), take - first.length)
  if (first.length + rest.length === take) return [...first, ...rest]
  // All of them are old: dear, and rare.
  return ranked(db, question, 'whole', false, skip, take)
}

async function count(db: ReadDb, question: Question, place: 'whole' | 'title'): Promise<number> {
  const [row] = await readSql<{ found: number }>(
    db,
    sql`select portal.search_count(${question}, ${place}, ${FEW + 1}) as found`,
  )
  return row?.found ?? 0
}

function ranked(db: ReadDb, question: Question, place: 'whole' | 'title', near: boolean, skip: number, take: number) {
  return ids(db, sql`select id from portal.search_ranked(${question}, ${place}, ${near}, ${skip}, ${take}) as id`)
}

function newest(db: ReadDb, question: Question, place: 'title' | 'body', skip: number, take: number) {
  return ids(db, sql`select id from portal.search_newest(${question}, ${place}, ${DEPTH}, ${skip}, ${take}) as id`)
}

async function ids(db: ReadDb, select: RawBuilder<{ id: string }>): Promise<string[]> {
  return (await readSql(db, select)).map(({ id }) => id)
}
