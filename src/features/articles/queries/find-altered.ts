import { sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { articleAddress } from '../article-address.ts'
import type { Block, Fact } from '../blocks.ts'
import { contentHash } from '../content.ts'

/** A published text that is not what its hash was made from. */
export interface AlteredText {
  readonly path: string
  /** Hexadecimal SHA-256 that was approved, and that of what is stored. */
  readonly approved: string
  readonly stored: string
}

export interface TextsLookedAt {
  readonly paths: readonly string[]
  readonly altered: readonly AlteredText[]
  /** Where to go on: pass it to the next call. */
  readonly next: TextPlace
}

export interface TextPlace {
  /** Public number after which the round goes on; 0: from the beginning. */
  readonly after: number
  /** Transaction before which nothing new was written when this was looked at. */
  readonly horizon: string
}

export const FIRST_PLACE: TextPlace = { after: 0, horizon: '' }

interface Row {
  slug: string
  public_number: number
  section_id: string
  title: string
  updated_on: string
  blocks: Block[]
  byline: string
  facts: Fact[]
  correction: string | null
  topics: string[]
  hash: Buffer
  /** The lists say the same, and the audit of the publication names this hash. */
  agrees: boolean
}

/**
 * Hashes published texts anew: all that were written since the last call, whoever wrote them, and the next `limit` of the
 * round through all. A revision is never changed by the program, so any that was is found at the next call.
 */
export async function findAltered(db: ReadDb, place: TextPlace, limit: number): Promise<TextsLookedAt> {
  const [now] = await readSql(
    db,
    sql<{ horizon: string }>`
      select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint & 4294967295)::text as horizon`,
  )
  const inTurn = await readSql(db, texts(sql`p.public_number > ${place.after}`, limit))
  const last = inTurn.length === limit ? inTurn.at(-1)?.public_number : undefined
  const written = place.horizon
    ? await readSql(db, texts(sql`least(age(r.xmin), age(p.xmin)) <= age(${place.horizon}::xid)`, limit))
    : []
  const rows = [...new Map([...inTurn, ...written].map((row) => [row.public_number, row])).values()]
  return {
    paths: rows.map(pathOf),
    altered: rows.flatMap(judge),
    next: { after: last ?? 0, horizon: now?.horizon ?? '' },
  }
}

function texts(which: ReturnType<typeof sql>, limit: number) {
  return sql<Row>`
    select p.slug, p.public_number, r.section_id, r.title, r.updated_on, r.blocks, r.byline, r.facts, r.correction, r.hash,
           array(select t.topic_id::text from revision_topic t where t.revision_id = r.id order by 1) as topics,
           (p.title, p.byline, p.section_id, p.updated_on) is not distinct from
             (r.title, r.byline, r.section_id, r.updated_on)
           and not exists (
             select from audit_entry e
             where e.subject_id = p.article_id::text and e.detail->>'revisionId' = r.id::text
               and e.detail->>'hash' <> encode(r.hash, 'hex')
           ) as agrees
    from publication p join article_revision r on r.id = p.revision_id
    where ${which}
    order by p.public_number
    limit ${limit}`
}

function judge(row: Row): AlteredText[] {
  const { section_id: sectionId, updated_on: updatedOn, title, blocks, byline, facts, topics, hash } = row
  const correction = row.correction ?? undefined
  const stored = contentHash({ sectionId, title, updatedOn, blocks, byline, facts, topics, correction })
  if (stored.equals(hash) && row.agrees) return []
  return [{ path: pathOf(row), approved: hash.toString('hex'), stored: stored.toString('hex') }]
}

function pathOf({ slug, public_number }: Row): string {
  return articleAddress(slug, public_number)
}
