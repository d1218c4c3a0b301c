import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'
import { countedUnder, nodesToRecompute, type RollupKey } from './nodes-to-recompute.ts'
import { addShares, type OwnReport, ownShare, type Sum } from './rules.ts'

type Hashed = Sum & { readonly hash: Buffer }

/**
 * Recomputes the sums of these organisations and of everything above them, each from its own report and its children's
 * stored rows, lowest first. Never `+= delta`: the same rows always give the same sums.
 */
export async function recompute(tx: Tx, key: RollupKey, organisationIds: readonly string[]): Promise<number> {
  const nodes = await nodesToRecompute(tx, key, organisationIds)
  const slotCount = await countSlots(tx, key.formVersionId)
  const byHeight = Map.groupBy(nodes, (node) => node.height)
  for (const height of [...byHeight.keys()].sort((a, b) => a - b)) {
    const ids = (byHeight.get(height) ?? []).map(({ id }) => id)
    const own = await readOwn(tx, key, ids)
    const children = await readChildren(tx, key, ids)
    const rows = ids.map((id) => {
      const mine = own.get(id)
      const below = children.get(id) ?? []
      const share = ownShare(mine?.report, mine?.expected ?? false, slotCount)
      const sum = addShares([share, ...below], slotCount)
      return toRow(key, id, sum, sourceHash(mine?.contentHash, below))
    })
    await writeRows(tx, rows)
  }
  return nodes.length
}

async function countSlots(tx: Tx, formVersionId: string): Promise<number> {
  const row = await tx
    .selectFrom('form_item')
    .select(({ fn }) => [fn.max('slot').as('slot'), fn.max('denominator_slot').as('denominator')])
    .where('form_version_id', '=', formVersionId)
    .executeTakeFirst()
  return Math.max(row?.slot ?? 0, row?.denominator ?? 0)
}

interface Own {
  readonly report: OwnReport | undefined
  readonly expected: boolean
  readonly contentHash: Buffer | null
}

/** Each organisation's own newest report, and whether it owes one; what was handed in before a body closed was owed. */
async function readOwn(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Map<string, Own>> {
  const { rows } = await sql<{
    id: string
    state: string | null
    values: (number | null)[] | null
    content_hash: Buffer | null
    expected: boolean
  }>`
    select o.id, r.state, r."values", r.content_hash, coalesce(r.state in ('submitted', 'approved'), false) or exists (
      select 1 from organisation_version v
      join period p on p.id = ${key.periodId}::uuid and v.valid @> p.last_day
      join form_version f on f.id = ${key.formVersionId}::uuid
      join form_assignment a on a.form_id = f.form_id and a.organisation_kind = v.kind
      where v.organisation_id = o.id
    ) as expected
    from unnest(${ids}::uuid[]) as o(id)
    left join lateral (
      select state, "values", content_hash from report
      where organisation_id = o.id and period_id = ${key.periodId}::uuid and form_version_id = ${key.formVersionId}::uuid
      order by revision desc limit 1
    ) r on true`.execute(tx)
  return new Map(
    rows.map(({ id, state, values, content_hash, expected }) => [
      id,
      { report: state && values ? { state, values } : undefined, expected, contentHash: content_hash },
    ]),
  )
}

/**
 * The stored sums of each organisation's children, and of closed bodies that count under it: the lines first, then the sums by their key, never the other way round.
 */
async function readChildren(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Map<string, Hashed[]>> {
  const { rows: lines } = await sql<{ parent_id: string; child_id: string }>`
    select line.parent_id, line.child_id from reporting_line line join period p on p.id = ${key.periodId}::uuid
    where line.axis = ${key.axis} and line.parent_id = any(${ids}::uuid[]) and line.valid @> p.last_day
    union select closed.to_id, closed.from_id from period p
    cross join lateral (${countedUnder(key.axis, { to: sql`any(${ids}::uuid[])` })}) closed
    where p.id = ${key.periodId}::uuid
    order by child_id`.execute(tx)
  const sums = await readSums(
    tx,
    key,
    lines.map((line) => line.child_id),
  )
  const children = new Map<string, Hashed[]>()
  for (const { parent_id, child_id } of lines) {
    const sum = sums.get(child_id)
    if (!sum) continue
    const list = children.get(parent_id)
    if (list) list.push(sum)
    else children.set(parent_id, [sum])
  }
  return children
}

async function readSums(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Map<string, Hashed>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('rollup')
    .selectAll()
    .where('period_id', '=', key.periodId)
    .where('form_version_id', '=', key.formVersionId)
    .where('axis', '=', key.axis)
    .where(sql<boolean>`organisation_id = any(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      {
        values: row.values,
        approvedValues: row.approved_values,
        reportingCounts: row.reporting_counts,
        approvedCounts: row.approved_counts,
        expected: row.n_expected,
        reported: row.n_reported,
        approved: row.n_approved,
        hash: row.source_hash,
      },
    ]),
  )
}

/** A Merkle chain: the sum's hash covers its own report and the hashes of the sums below it. */
function sourceHash(own: Buffer | null | undefined, below: readonly Hashed[]): Buffer {
  const hash = createHash('sha256').update(own ?? Buffer.alloc(32))
  for (const child of below) hash.update(child.hash)
  return hash.digest()
}

function toRow(key: RollupKey, organisationId: string, sum: Sum, hash: Buffer) {
  return {
    organisation_id: organisationId,
    period_id: key.periodId,
    form_version_id: key.formVersionId,
    axis: key.axis,
    values: sum.values as number[],
    approved_values: sum.approvedValues as number[],
    reporting_counts: [...sum.reportingCounts],
    approved_counts: [...sum.approvedCounts],
    n_expected: sum.expected,
    n_reported: sum.reported,
    n_approved: sum.approved,
    source_hash: hash,
  }
}

/** Rows a statement: it holds 65,535 values, and a row has twelve. */
const CHUNK = 5000

async function writeRows(tx: Tx, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await writeChunk(tx, rows.slice(at, at + CHUNK))
}

async function writeChunk(tx: Tx, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
  await tx
    .insertInto('rollup')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['period_id', 'form_version_id', 'axis', 'organisation_id']).doUpdateSet((excluded) => ({
        values: excluded.ref('excluded.values'),
        approved_values: excluded.ref('excluded.approved_values'),
        reporting_counts: excluded.ref('excluded.reporting_counts'),
        approved_counts: excluded.ref('excluded.approved_counts'),
        n_expected: excluded.ref('excluded.n_expected'),
        n_reported: excluded.ref('excluded.n_reported'),
        n_approved: excluded.ref('excluded.n_approved'),
        source_hash: excluded.ref('excluded.source_hash'),
      })),
    )
    .execute()
}
