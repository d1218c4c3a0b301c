import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type * as z from 'zod'
import type { Actor } from './actor.ts'
import { type AuditNote, appendAudit, canonicalJson } from './audit.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { ReadDb, Tx } from './database.server.ts'
import type { DB } from './database-types.ts'
import type { JobDefinition, Jobs } from './jobs/jobs.ts'
import type { Log } from './log.ts'
import type { SendMail } from './mail/mail.ts'
import { type FieldProblem, Problem, refuse } from './problem.ts'
import { requireFreshSignIn } from './sign-in/fresh-sign-in.ts'
import { tryRights } from './try-rights.ts'

/** What the program runs on. Passed, never imported. */
export interface Services {
  readonly db: Kysely<DB>
  readonly read: ReadDb
  readonly clock: Clock
  readonly log: Log
  readonly jobs: Jobs
  readonly sendMail: SendMail
  readonly config: Config
}

/** All that a command may touch while it runs. */
export interface Scope {
  readonly tx: Tx
  readonly actor: Actor
  /** The moment of the command: one value for everything it writes. */
  readonly now: Date
  /** Says what happened to which thing; a command that commits without saying so is a bug. */
  record(subjectId: string, detail?: object): void
  /**
   * Refuses whoever signed in too long ago. A command of long work calls it once nothing else refuses and before that work;
   * any other leaves it to `perform`, which asks in the end.
   */
  confirm(): void
  /** Puts a job into the queue in the same transaction: it exists only if the command commits. */
  enqueue<T extends object>(job: JobDefinition<T>, data: T): Promise<void>
}

export interface Command<I extends z.ZodType, R> {
  /** `feature.verb-noun`'s short form, e.g. `reports.submit`: also the audit name. */
  readonly name: string
  readonly input: I
  /** A person signed in a while ago proves again who they are before this is done. */
  readonly confirm?: 'fresh-sign-in'
  run(scope: Scope, input: z.output<I>): Promise<R>
}

export function defineCommand<I extends z.ZodType, R>(command: Command<I, R>): Command<I, R> {
  return command
}

export interface PerformOptions {
  readonly requestId?: string
  /** A client-made UUIDv7: the same key gives the first answer again instead of doing the work twice. */
  readonly idempotencyKey?: string | undefined
}

/**
 * The one path of every write: parse → transaction → rules and policy inside `run` → audit and jobs → commit.
 * Refusals are `Problem`s; nothing is half applied.
 */
export async function perform<I extends z.ZodType, R>(
  services: Services,
  actor: Actor,
  command: Command<I, R>,
  raw: unknown,
  options: PerformOptions = {},
): Promise<R> {
  const input = parseInput(command.input, raw)
  return services.db.transaction().execute(async (tx) => {
    const earlier = await findEarlierResult(tx, actor, command.name, input, options.idempotencyKey)
    if (earlier) return earlier.result as R
    const now = services.clock.now()
    const confirm = () => {
      if (command.confirm) requireFreshSignIn(actor, now, services.config)
    }
    const { result, notes, used } = await tryRights(tx, actor, async (used) => {
      const notes: AuditNote[] = []
      const record = (subjectId: string, detail = {}) => void notes.push({ subjectId, detail })
      const enqueue: Scope['enqueue'] = (job, data) => services.jobs.enqueue(tx, job, data)
      const scope = { tx, actor: used, now, confirm, record, enqueue }
      return { result: await command.run(scope, input), notes, used }
    })
    // Not before: nobody proves who they are for something that is refused anyway. Nothing has been kept yet.
    confirm()
    if (notes.length === 0) throw new Error(`Command ${command.name} finished without an audit entry`)
    await keepResult(tx, options.idempotencyKey, result)
    const header = {
      at: now,
      accountId: actor.accountId,
      actorName: actor.name,
      organisationId: used.organisationId || undefined,
      command: command.name,
    }
    await appendAudit(tx, { ...header, requestId: options.requestId ?? '' }, onBehalf(notes, used))
    return result
  })
}

/** What was done with somebody else's right says so, in every entry. */
function onBehalf(notes: readonly AuditNote[], { onBehalfOf }: Actor): readonly AuditNote[] {
  if (!onBehalfOf) return notes
  return notes.map(({ subjectId, detail }) => ({ subjectId, detail: { ...detail, onBehalfOf } }))
}

/** Parses outside data with the command's schema; refuses with every field problem at once. */
export function parseInput<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const parsed = schema.safeParse(storable(raw))
  if (parsed.success) return parsed.data
  throw new Problem('invalid', 'input.invalid', { fields: parsed.error.issues.map(toFieldProblem) })
}

/**
 * The same without what no text column can hold, U+0000 and halves of characters: nobody types them, some programs paste them. What
 * holds none of it stays the very thing that was given.
 */
function storable(raw: unknown): unknown {
  if (typeof raw === 'string') return raw.toWellFormed().replaceAll('\u0000', '')
  if (Array.isArray(raw)) {
    const items = raw.map(storable)
    return items.every((item, at) => item === raw[at]) ? raw : items
  }
  if (raw === null || typeof raw !== 'object' || Object.getPrototypeOf(raw) !== Object.prototype) return raw
  const members = Object.entries(raw)
  const kept = members.map(([name, value]) => [name, storable(value)] as const)
  return kept.every(([, value], at) => value === members[at]?.[1]) ? raw : Object.fromEntries(kept)
}

function toFieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  const path = `/${issue.path.map(String).join('/')}`
  // Schemas of commands give message codes such as `input.required`; the library's own English is never shown.
  const code = /^[a-z-]+\.[a-z-]+$/.test(issue.message) ? issue.message : `input.${issue.code.replaceAll('_', '-')}`
  return { path, code }
}

async function findEarlierResult(tx: Tx, actor: Actor, command: string, input: unknown, key: string | undefined) {
  if (key === undefined) return undefined
  const inputHash = createHash('sha256').update(canonicalJson(input)).digest()
  const inserted = await tx
    .insertInto('idempotency_key')
    .values({ key, account_id: actor.accountId, command, input_hash: inputHash })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted) return undefined
  const earlier = await tx.selectFrom('idempotency_key').selectAll().where('key', '=', key).executeTakeFirstOrThrow()
  const same = earlier.account_id === actor.accountId && earlier.command === command
  if (!same || !earlier.input_hash.equals(inputHash)) refuse('conflict', 'input.idempotency-key-reused')
  return { result: earlier.result }
}

async function keepResult(tx: Tx, key: string | undefined, result: unknown): Promise<void> {
  if (key === undefined) return
  await tx
    .updateTable('idempotency_key')
    .set({ result: JSON.stringify(result ?? null) })
    .where('key', '=', key)
    .execute()
}
