import { BEFORE_FIRST, type ChainedRow, chainHash } from './audit.ts'
import type { ReadDb } from './database.server.ts'

/** One thing wrong with the audit. `sequence` is the number the entry bears, or should bear. */
export type AuditDefect =
  | { readonly reason: 'altered' | 'missing' | 'added'; readonly sequence: number }
  /** The entry bears `sequence` and was written as number `belongs`. */
  | { readonly reason: 'moved'; readonly sequence: number; readonly belongs: number }

interface Link {
  readonly row: ChainedRow
  readonly previousHash: Buffer
  readonly hash: Buffer
}

const BATCH = 1000
/** Beyond this many suspicious entries the search for their places stops: the audit is not worth mending any more. */
const SUSPECTS = 5000

/**
 * Follows the hash chain from its first entry to its last and names everything that is altered, missing, added or out of
 * its order; an empty list when the audit is whole. At most 5,000 defects.
 */
export async function findAuditDefects(db: ReadDb): Promise<AuditDefect[]> {
  const gaps: number[] = []
  const suspects: Link[] = []
  const rewritten: number[] = []
  let last: Link | undefined
  let expected = 1
  for await (const link of links(db)) {
    const { sequence } = link.row
    for (; expected < sequence && gaps.length < SUSPECTS; expected += 1) gaps.push(expected)
    const before = last === undefined ? BEFORE_FIRST : last.hash
    const follows = sequence === (last?.row.sequence ?? 0) + 1
    if (!hashFits(link, sequence)) suspects.push(link)
    // It covers another hash than the one before it bears: that one was altered and hashed anew.
    else if (follows && !link.previousHash.equals(before) && last !== undefined && !suspects.includes(last))
      rewritten.push(last.row.sequence)
    else if (sequence === 1 && !link.previousHash.equals(BEFORE_FIRST)) rewritten.push(1)
    last = link
    expected = sequence + 1
    if (suspects.length >= SUSPECTS) break
  }
  const placed = findPlaces(suspects, gaps)
  const atEnd = suspects.length >= SUSPECTS ? [] : await compareWithHead(db, last)
  return [...rewritten.map((sequence) => ({ reason: 'altered', sequence }) as const), ...placed, ...atEnd].sort(
    (a, b) => a.sequence - b.sequence,
  )
}

/** The entries in the order of their numbers. */
async function* links(db: ReadDb): AsyncGenerator<Link> {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      after = row.sequence
      yield {
        row: {
          sequence: row.sequence,
          at: row.at,
          accountId: row.account_id,
          actorName: row.actor_name,
          organisationId: row.organisation_id ?? undefined,
          command: row.command,
          requestId: row.request_id,
          subjectId: row.subject_id,
          detail: row.detail,
        },
        previousHash: row.previous_hash,
        hash: row.hash,
      }
    }
    if (rows.length < BATCH) return
  }
}

/** Whether the entry's hash is that of its content under this number. */
function hashFits(link: Link, sequence: number): boolean {
  return chainHash(link.previousHash, { ...link.row, sequence }).equals(link.hash)
}

/** Tells the altered from those that bear another's number; places nobody was written for are missing. */
function findPlaces(suspects: readonly Link[], gaps: readonly number[]): AuditDefect[] {
  const free = new Set([...gaps, ...suspects.map(({ row }) => row.sequence)])
  const defects: AuditDefect[] = []
  const altered: number[] = []
  let shift = 1
  for (const link of suspects) {
    const { sequence } = link.row
    const belongs = [sequence + shift, ...free].find((place) => hashFits(link, place))
    if (belongs === undefined) altered.push(sequence)
    else {
      shift = belongs - sequence
      free.delete(belongs)
      defects.push({ reason: 'moved', sequence, belongs })
    }
  }
  for (const sequence of altered) {
    free.delete(sequence)
    defects.push({ reason: 'altered', sequence })
  }
  return [...defects, ...[...free].map((sequence) => ({ reason: 'missing', sequence }) as const)]
}

/** Entries cut off at the end, put there by hand, or hashed anew: the head was written with the last true one. */
async function compareWithHead(db: ReadDb, last: Link | undefined): Promise<AuditDefect[]> {
  const head = await db.selectFrom('audit_head').select(['sequence', 'hash']).executeTakeFirst()
  const end = last?.row.sequence ?? 0
  const known = head?.sequence ?? 0
  if (end > known) return numbers(known + 1, end).map((sequence) => ({ reason: 'added', sequence }))
  if (end < known) return numbers(end + 1, known).map((sequence) => ({ reason: 'missing', sequence }))
  const rewritten = head !== undefined && last !== undefined && !head.hash.equals(last.hash)
  return rewritten && hashFits(last, end) ? [{ reason: 'altered', sequence: end }] : []
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.min(to - from + 1, SUSPECTS) }, (_, at) => from + at)
}
