import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './database.server.ts'

/** What a command says happened; the rest of the row (who, when, which command) is added by `perform`. */
export interface AuditNote {
  readonly subjectId: string
  readonly detail: object
}

export interface AuditHeader {
  readonly at: Date
  readonly accountId: string | null
  readonly actorName: string
  /** The organisation the person acted for; absent for the program itself. */
  readonly organisationId?: string | undefined
  readonly command: string
  readonly requestId: string
}

/** One entry as its hash covers it. */
export interface ChainedRow extends AuditHeader {
  readonly sequence: number
  readonly subjectId: string
  readonly detail: unknown
}

const CHAIN_LOCK = 7_201_924
/** What stands before the first entry. */
export const BEFORE_FIRST = Buffer.alloc(32)

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
  await keepHead(tx, sequence, previous)
}

/** Where the chain ends, kept beside it: without it nobody would miss entries cut off at the end. */
async function keepHead(tx: Tx, sequence: number, hash: Buffer): Promise<void> {
  await tx
    .insertInto('audit_head')
    .values({ sequence, hash })
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet({ sequence, hash }))
    .execute()
}

function toColumns(row: ChainedRow) {
  return {
    sequence: row.sequence,
    at: row.at,
    account_id: row.accountId,
    actor_name: row.actorName,
    organisation_id: row.organisationId ?? null,
    command: row.command,
    subject_id: row.subjectId,
    detail: JSON.stringify(row.detail),
    request_id: row.requestId,
  }
}

/** SHA-256 of the previous entry's hash and the entry's canonical JSON. */
export function chainHash(previous: Buffer, row: ChainedRow): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson({ ...row, at: row.at.toISOString() }))
    .digest()
}

/** What the database will give back: dates and undefined members have gone through JSON once. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}

/**
 * What an edit changed, for the audit: `{ changed: { field: { from, to } } }` with every field of `after` that stood
 * otherwise before. Values are compared as JSON.
 */
export function differences(
  before: object,
  after: object,
): { changed: Record<string, { from: unknown; to: unknown }> } {
  const old = plain(before) as Record<string, unknown>
  const changed = Object.entries(plain(after) as Record<string, unknown>).flatMap(([field, to]) => {
    const from = old[field] ?? null
    return canonicalJson(from) === canonicalJson(to) ? [] : [[field, { from, to }] as const]
  })
  return { changed: Object.fromEntries(changed) }
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
