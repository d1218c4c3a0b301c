import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ReadDb, Tx } from './database.server.ts'

/** What a command says happened; the rest of the row (who, when, which command) is added by `perform`. */
export interface AuditNote {
  readonly subjectId: string
  readonly detail: object
}

export interface AuditHeader {
  readonly at: Date
  readonly accountId: string | null
  readonly actorName: string
  readonly command: string
  readonly requestId: string
}

interface ChainedRow extends AuditHeader {
  readonly sequence: number
  readonly subjectId: string
  readonly detail: unknown
}

const CHAIN_LOCK = 7_201_924
const BEFORE_FIRST = Buffer.alloc(32)

/**
 * Appends entries to the hash chain. Called last in a transaction: the chain's lock is held from here to the commit,
 * so that sequence numbers have no gap and each hash covers the one before it.
 */
export async function appendAudit(tx: Tx, header: AuditHeader, notes: readonly AuditNote[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(tx)
  const last = await tx
    .selectFrom('audit_entry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  let previous = last?.hash ?? BEFORE_FIRST
  let sequence = last?.sequence ?? 0
  const rows = notes.map((note) => {
    sequence += 1
    const row = { ...header, sequence, subjectId: note.subjectId, detail: plain(note.detail) }
    const hash = chainHash(previous, row)
    const stored = { ...toColumns(row), previous_hash: previous, hash }
    previous = hash
    return stored
  })
  await tx.insertInto('audit_entry').values(rows).execute()
}

function toColumns(row: ChainedRow) {
  return {
    sequence: row.sequence,
    at: row.at,
    account_id: row.accountId,
    actor_name: row.actorName,
    command: row.command,
    subject_id: row.subjectId,
    detail: JSON.stringify(row.detail),
    request_id: row.requestId,
  }
}

/** The first entry of the chain that does not follow from the one before it, or undefined when the chain is whole. */
export async function findBrokenAuditEntry(db: ReadDb): Promise<{ sequence: number; reason: string } | undefined> {
  let previous: Buffer = BEFORE_FIRST
  let expected = 1
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('sequence', '>=', expected)
      .orderBy('sequence')
      .limit(1000)
      .execute()
    if (rows.length === 0) return undefined
    for (const row of rows) {
      if (row.sequence !== expected) return { sequence: expected, reason: 'missing' }
      const hash = chainHash(previous, {
        sequence: row.sequence,
        at: row.at,
        accountId: row.account_id,
        actorName: row.actor_name,
        command: row.command,
        requestId: row.request_id,
        subjectId: row.subject_id,
        detail: row.detail,
      })
      if (!hash.equals(row.hash) || !previous.equals(row.previous_hash))
        return { sequence: expected, reason: 'altered' }
      previous = hash
      expected += 1
    }
  }
}

function chainHash(previous: Buffer, row: ChainedRow): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson({ ...row, at: row.at.toISOString() }))
    .digest()
}

/** What the database will give back: dates and undefined members have gone through JSON once. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** JSON with members in code-point order, so that equal values have equal text whatever stored them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
