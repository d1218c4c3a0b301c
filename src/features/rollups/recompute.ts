import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Axis } from '#features/organisations/index.ts'
import type { Tx } from '#platform/database.server.ts'
import { addShares, type OwnReport, ownShare, type Sum } from './rules.ts'

/** Which sums to compute: one form version, one period, one axis. */
export interface RollupKey {
  readonly formVersionId: string
  readonly periodId: string
  readonly axis: Axis
}

interface Node {
  readonly id: string
  readonly height: number
}

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

/** The organisations and their superiors on the last day of the period, with their height above their deepest descendant. */
async function nodesToRecompute(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Node[]> {
  const { rows } = await sql<Node>`
    with version as (
      select v.id from tree_version v join period p on p.id = ${key.periodId}::uuid
      where v.axis = ${key.axis} and v.valid @> p.last_day
    ), target as (
      select unnest(${ids}::uuid[]) as id
      union select c.ancestor_id from tree_closure c join version on c.tree_version_id = version.id
      where c.descendant_id = any(${ids}::uuid[])
    )
    select target.id, coalesce(max(c.depth), 0)::int as height
    from target left join tree_closure c on c.ancestor_id = target.id and c.tree_version_id = (select id from version)
    group by target.id order by target.id`.execute(tx)
  return rows
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

/** Each organisation's own newest report, and whether it owes one. */
async function readOwn(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Map<string, Own>> {
  const { rows } = await sql<{
    id: string
    state: string | null
    values: (number | null)[] | null
    content_hash: Buffer | null
    expected: boolean
  }>`
    select o.id, r.state, r."values", r.content_hash, exists (
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

/** The stored sums of each organisation's children: the lines first, then the sums by their key, never the other way round. */
async function readChildren(tx: Tx, key: RollupKey, ids: readonly string[]): Promise<Map<string, Hashed[]>> {
  const lines = await tx
    .selectFrom('reporting_line as line')
    .innerJoin('period', (join) => join.on('period.id', '=', key.periodId))
    .select(['line.parent_id', 'line.child_id'])
    .where('line.axis', '=', key.axis)
    .where('line.parent_id', 'in', ids)
    .where(sql<boolean>`line.valid @> period.last_day`)
    .orderBy('line.child_id')
    .execute()
  const sums = await readSums(
    tx,
    key,
    lines.map((line) => line.child_id),
  )
  const children = new Map<string, Hashed[]>()
  for (const { parent_id, child_id } of lines) {
    const sum = sums.get(child_id)
    if (sum) children.set(parent_id, [...(children.get(parent_id) ?? []), sum])
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

async function writeRows(tx: Tx, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
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
