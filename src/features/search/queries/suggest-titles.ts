import { sql } from 'kysely'
import { articleAddress } from '#features/articles/index.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { exactKey, foldedKey, wordsOf } from '../keys.ts'
import { soughtWords } from '../question.ts'

const MOST = 8
/** Looked through first; what many titles hold is found there at once. */
const DEPTH = 2000

export interface Suggestion {
  readonly href: string
  readonly title: string
}

/**
 * The newest titles that hold what is being typed, whose last word may be unfinished; those spelled as typed come first.
 * None for text without a word.
 */
export async function suggestTitles(db: ReadDb, text: string): Promise<Suggestion[]> {
  const { exact, folded } = soughtWords(text)
  const last = folded.at(-1)
  if (last === undefined) return []
  const starts = [...new Set([last, unfinished(text) || last])]
  const find = async (depth: number | null) =>
    readSql<{ id: string }>(
      db,
      sql`select id
          from portal.search_titles(${folded.slice(0, -1)}::text[], ${starts}::text[], ${depth}::int, ${MOST}) as id`,
    )
  const newest = await find(DEPTH)
  const ids = (newest.length === MOST ? newest : await find(null)).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('portal.article')
    .select(['id', 'public_number', 'slug', 'title'])
    .where('id', 'in', ids)
    .execute()
  const spelled = ({ title }: { title: string | null }) => {
    const key = exactKey(title ?? '')
    return exact.every((word, place) => key.includes(place === exact.length - 1 ? ` ${word}` : ` ${word} `))
  }
  return rows
    .toSorted((a, b) => Number(spelled(b)) - Number(spelled(a)) || ids.indexOf(a.id ?? '') - ids.indexOf(b.id ?? ''))
    .map((row) => ({ href: articleAddress(row.slug ?? '', row.public_number ?? 0), title: row.title ?? '' }))
}

/**
 * The last word as it stands: `quy` may become `quyết`, although as a whole word it is looked for as `qui`. Empty when the
 * text does not end in a word.
 */
function unfinished(text: string): string {
  return wordsOf(foldedKey(exactKey(`${text.trimEnd()}x`)))
    .join(' ')
    .replace(/^.* /, '')
    .slice(0, -1)
}
