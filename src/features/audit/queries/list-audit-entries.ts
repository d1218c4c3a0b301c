import { type ExpressionBuilder, type ExpressionWrapper, type Selectable, type SqlBool, sql } from 'kysely'
import { findEverNamed, listRoots } from '#features/organisations/index.ts'
import { findDecreesNaming, namedIn, readToldLines, type ToldLines } from '#features/reorganisations/index.ts'
import { addDays, type IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { DB } from '#platform/database-types.ts'
import { refuse } from '#platform/problem.ts'
import { idsIn, readDetail, readOnBehalfOf, type Said } from '../changes.ts'
import { mayReadAudit, readableRoots } from '../policy.ts'
import { findAccountsByName } from './find-by-name.ts'
import { nameSubjects } from './name-subjects.ts'

export interface AuditFilter {
  /** Part of a person's name or username, with or without accents. */
  readonly person?: string | undefined
  /** Part of an organisation's name, past ones too; its whole subtree of today is meant, and every decree that names one of them. */
  readonly organisation?: string | undefined
  /** The name of a command, `reports.approve`. */
  readonly command?: string | undefined
  /** First and last day, both included. */
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  readonly subjectId?: string | undefined
  /** Only entries older than the one with this number: the next page. */
  readonly before?: number | undefined
}

export interface AuditLine {
  readonly sequence: number
  readonly at: Date
  readonly actorName: string
  /** Whose right was used, under a delegation. */
  readonly onBehalfOf: string | undefined
  readonly organisationName: string | undefined
  readonly command: string
  readonly subjectId: string
  readonly subjectName: string | undefined
  readonly said: readonly Said[]
  /** Of an entry about a decree: the lines it tells of, and the newest names of what they name, by id. */
  readonly told: readonly ToldLines[]
  readonly names: Readonly<Record<string, string>>
}

export interface AuditPage {
  readonly lines: readonly AuditLine[]
  /** The number to go on from, when there are older entries. */
  readonly older: number | undefined
}

const PAGE_SIZE = 50
/** Vietnam has one time and no summer time. */
const MIDNIGHT = 'T00:00:00+07:00'

/** A page of entries this person may read, newest first. Refuses whoever is no administrator. */
export async function listAuditEntries(
  db: ReadDb,
  actor: Actor,
  filter: AuditFilter,
  day: IsoDate,
): Promise<AuditPage> {
  if (!mayReadAudit(actor)) refuse('forbidden', 'audit.read-denied')
  const conditions = [...(await withinReach(db, actor, day)), ...(await asked(db, filter, day))]
  const rows = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'at', 'actor_name', 'organisation_id', 'command', 'subject_id', 'detail'])
    .where((of) => of.and(conditions.map((condition) => condition(of))))
    .orderBy('sequence', 'desc')
    .limit(PAGE_SIZE + 1)
    .execute()
  const shown = rows.slice(0, PAGE_SIZE)
  return {
    lines: await describe(db, shown),
    older: rows.length > PAGE_SIZE ? shown.at(-1)?.sequence : undefined,
  }
}

type Row = Pick<
  Selectable<DB['audit_entry']>,
  'sequence' | 'at' | 'actor_name' | 'organisation_id' | 'command' | 'subject_id' | 'detail'
>

async function describe(db: ReadDb, rows: readonly Row[]): Promise<AuditLine[]> {
  const told = await readToldLines(
    db,
    rows.map((row) => ({ ...row, subjectId: row.subject_id })),
  )
  const ids = rows.flatMap((row) => [row.subject_id, row.organisation_id ?? '', ...idsIn(row.detail)])
  const names = await nameSubjects(db, [...new Set([...ids, ...[...told.values()].flatMap(namedIn)])])
  return rows.map((row) => {
    const lines = told.get(row.sequence) ?? []
    return {
      sequence: row.sequence,
      at: row.at,
      actorName: row.actor_name,
      onBehalfOf: readOnBehalfOf(row.detail),
      organisationName: row.organisation_id ? names.get(row.organisation_id) : undefined,
      command: row.command,
      subjectId: row.subject_id,
      subjectName: names.get(row.subject_id),
      said: readDetail(row.detail, names),
      told: lines,
      names: Object.fromEntries(namedIn(lines).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : []))),
    }
  })
}

type Condition = (of: ExpressionBuilder<DB, 'audit_entry'>) => ExpressionWrapper<DB, 'audit_entry', SqlBool>

/** Administrators of a body with nobody above it read everything; others what was done for bodies of their subtrees. */
async function withinReach(db: ReadDb, actor: Actor, day: IsoDate): Promise<Condition[]> {
  const roots = readableRoots(actor)
  if (roots.includes('') || (await listRoots(db, day, 'territory', roots)).length > 0) return []
  return [(of) => of('organisation_id', 'in', below(db, roots, day))]
}

async function asked(db: ReadDb, filter: AuditFilter, day: IsoDate): Promise<Condition[]> {
  const { person, organisation, command, from, until, subjectId, before } = filter
  const accounts = person ? await findAccountsByName(db, person) : undefined
  const bodies = organisation ? await findEverNamed(db, organisation) : undefined
  const decrees = bodies && (await findDecreesNaming(db, bodies))
  const conditions: (Condition | undefined)[] = [
    accounts && ((of) => of('account_id', '=', sql<string>`any(${accounts}::uuid[])`)),
    bodies &&
      ((of) =>
        of.or([
          of('organisation_id', '=', sql<string>`any(${bodies}::uuid[])`),
          of('organisation_id', 'in', below(db, bodies, day)),
          of('subject_id', '=', sql<string>`any(${decrees ?? []}::text[])`),
        ])),
    command ? (of) => of('command', '=', command) : undefined,
    from && ((of) => of('at', '>=', new Date(from + MIDNIGHT))),
    until && ((of) => of('at', '<', new Date(addDays(until, 1) + MIDNIGHT))),
    subjectId ? (of) => of('subject_id', '=', subjectId) : undefined,
    before === undefined ? undefined : (of) => of('sequence', '<', before),
  ]
  return conditions.filter((condition) => condition !== undefined)
}

/** The organisations in and below these on the territory axis. */
function below(db: ReadDb, roots: readonly string[], day: IsoDate) {
  return db
    .selectFrom('tree_closure')
    .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
    .select('descendant_id')
    .where('tree_version.axis', '=', 'territory')
    .where(sql<boolean>`tree_version.valid @> ${day}::date`)
    .where('ancestor_id', '=', sql<string>`any(${roots}::uuid[])`)
}
