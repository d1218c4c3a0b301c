import { sql } from 'kysely'
import { type Figures, projectFigures } from '#features/reorganisations/index.ts'
import { toThousandths } from '#kernel/number.ts'
import type { Nation } from './nation.ts'
import { SLOTS } from './nation.ts'

/** The sum of every figure of every quarter, in thousandths, over bodies as they reported. */
export async function sumsAsReported({ services }: Nation): Promise<string> {
  const { rows } = await sql<{ said: string }>`
    select string_agg(code || ':' || slot || '=' || total, ' ' order by code, slot) as said from (
      select p.code, f.slot, sum(f.value * 1000)::bigint as total
      from report r join period p on p.id = r.period_id, unnest(r."values") with ordinality f(value, slot)
      group by p.code, f.slot) sums`.execute(services.db)
  return rows[0]?.said ?? ''
}

/** The same sums over the bodies of after the decree: the past projected along the successions. */
export async function sumsAsToday({ services }: Nation): Promise<string> {
  const facts = await services.read
    .selectFrom('succession')
    .select(['from_organisation_id as from', 'to_organisation_id as to', 'share'])
    .execute()
  const steps = [facts.map(({ from, to, share }) => ({ from, to, share: Number(share) }))]
  const periods = await services.read.selectFrom('period').select(['id', 'code']).orderBy('code').execute()
  const said: string[] = []
  for (const { id, code } of periods) {
    const rows = await services.read
      .selectFrom('report')
      .select(['organisation_id', 'values'])
      .where('period_id', '=', id)
      .execute()
    const own = new Map<string, Figures>(rows.map((row) => [row.organisation_id, row.values]))
    const projected = [...projectFigures(own, steps).values()]
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const total = projected.reduce((sum, figures) => sum + toThousandths(figures[slot] ?? 0), 0n)
      said.push(`${code}:${slot + 1}=${total}`)
    }
  }
  return said.sort(byCodeAndSlot).join(' ')
}

function byCodeAndSlot(a: string, b: string): number {
  const [codeA = '', slotA = ''] = a.split(/[:=]/)
  const [codeB = '', slotB = ''] = b.split(/[:=]/)
  return codeA === codeB ? Number(slotA) - Number(slotB) : codeA < codeB ? -1 : 1
}

const TREE_TABLES = [
  'organisation',
  'organisation_version',
  'reporting_line',
  'coordination_line',
  'tree_version',
  'tree_closure',
  'area',
  'area_version',
  'post',
  'holding',
  'role_grant',
  'succession',
] as const

/** A hash over every row of every table that a decree may change: equal means that undoing restored them all. */
export async function treeMarks({ services }: Nation): Promise<string> {
  const marks: string[] = []
  for (const table of TREE_TABLES) {
    const { rows } = await sql<{ mark: string }>`
      select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as mark from ${sql.table(table)} t`.execute(
      services.db,
    )
    marks.push(`${table} ${rows[0]?.mark}`)
  }
  return marks.join(', ')
}

/** A hash over every row of facts, and the transactions that last wrote them: equal means that none was rewritten. */
export async function factMarks({ services }: Nation): Promise<{ rows: number; marks: string }> {
  const { rows } = await sql<{ rows: number; marks: string }>`
    select count(*)::int as rows, md5(string_agg(id::text || xmin::text || ctid::text, ',' order by id)) as marks from report`.execute(
    services.db,
  )
  return rows[0] ?? { rows: 0, marks: '' }
}
