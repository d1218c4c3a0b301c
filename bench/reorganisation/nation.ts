import { join } from 'node:path'
import { sql } from 'kysely'
import { rebuildTree } from '#features/organisations/index.ts'
import { AXES } from '#kernel/axis.ts'
import { configure } from '#platform/config.ts'
import { silentLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import type { OpenServices } from '#platform/services.ts'
import { openServices } from '#platform/services.ts'
import { startDatabase } from '#platform/start-database.ts'
import { jobs } from '#src/jobs.ts'
import { root } from '../../tests/server-process.ts'
import type { Bench } from '../measurement.ts'

/** The country before 1 July 2025, in numbers. */
export const BEFORE = { provinces: 63, districts: 696, communes: 10_035, organisations: 36_906 }
/** After it: 34 provinces, 3,321 communes, no districts. */
export const AFTER = { provinces: 34, communes: 3_321 }
export const SLOTS = 20
export const EFFECTIVE = '2025-07-01'

export interface Nation {
  readonly services: OpenServices
  /** Ids by code: `P7`, `D7`, `C7`; the head is `V`. */
  readonly ids: ReadonlyMap<string, string>
}

/**
 * A generated country with three years of quarterly reports of every body, written set by set: 63 provinces, 696 districts, 10,035
 * communes and the unions in them, 36,906 organisations in all; the last quarter is running when the decree takes effect.
 */
export async function openNation(bench: Bench): Promise<Nation> {
  const { nation } = await openTree(bench)
  await makeForm(nation.services)
  await makeReports(nation.services)
  await sql`vacuum analyze`.execute(nation.services.db)
  return nation
}

/** The same country without forms and reports. `close`: for another program to run on the data directory; else at the end. */
export async function openTree(bench: Bench): Promise<{ nation: Nation; dataDir: string; close(): Promise<void> }> {
  const dataDir = bench.newDataDir()
  const read = configure({ DATA_DIR: dataDir }, 'production', root)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { connection, stop } = await startDatabase(read.config, silentLog)
  bench.atEnd(stop)
  await migrate(connection, join(root, 'migrations'))
  const services = await openServices(read.config, connection, silentLog, jobs)
  const close = once(async () => {
    await services.close()
    await stop()
  })
  bench.atEnd(close)
  await makeTree(services)
  await sql`vacuum analyze`.execute(services.db)
  const rows = await services.read.selectFrom('organisation_version').select(['symbol', 'organisation_id']).execute()
  const ids = new Map(rows.map((row) => [row.symbol, row.organisation_id]))
  return { nation: { services, ids }, dataDir, close }
}

/** Codes carry the number: district d lies in province d mod 63, commune c in district c mod 696, union u in commune u mod 10,035. */
async function makeTree({ db }: OpenServices): Promise<void> {
  const { provinces, districts, communes, organisations } = BEFORE
  const unions = organisations - 1 - provinces - districts - communes
  await sql`insert into organisation_kind values ('K', 'Đơn vị', 'Body', 'advisory', 'any', 'K', 1)`.execute(db)
  await sql`create table bench_node as
    select gen_random_uuid() as id, 'V' as code, null::text as parent, null::text as line
    union all select gen_random_uuid(), 'P' || n, 'V', null from generate_series(0, ${provinces}::int - 1) n
    union all select gen_random_uuid(), 'D' || n, 'P' || n % ${provinces}::int, null from generate_series(0, ${districts}::int - 1) n
    union all select gen_random_uuid(), 'C' || n, 'D' || n % ${districts}::int, null from generate_series(0, ${communes}::int - 1) n
    union all select gen_random_uuid(), 'U' || n, 'C' || n % ${communes}::int, 'P' || n % ${provinces}::int
      from generate_series(0, ${unions}::int - 1) n`.execute(db)
  await sql`create index on bench_node (code)`.execute(db)
  await sql`insert into organisation select id from bench_node`.execute(db)
  await sql`insert into organisation_version (id, organisation_id, name, short_name, symbol, kind, valid, decision_number, decision_date)
    select gen_random_uuid(), id, 'Đơn vị ' || code, code, code, 'K', '[2020-07-01,)', '01-QĐ', '2020-06-30' from bench_node`.execute(
    db,
  )
  for (const [axis, column] of [
    ['territory', 'parent'],
    ['line', 'line'],
  ] as const) {
    await sql`insert into reporting_line (id, child_id, parent_id, axis, valid)
      select gen_random_uuid(), child.id, parent.id, ${axis}, '[2020-07-01,)'
      from bench_node child join bench_node parent on parent.code = child.${sql.ref(column)}`.execute(db)
  }
  await db.transaction().execute(async (tx) => {
    for (const axis of AXES) await rebuildTree(tx, axis)
  })
}

const FORM = '01923456-789a-7bcd-8ef0-0000000000f0'
const VERSION = '01923456-789a-7bcd-8ef0-0000000000f1'

async function makeForm({ db }: OpenServices): Promise<void> {
  await sql`insert into form values (${FORM}, 'f', 'f', 'f')`.execute(db)
  await sql`insert into form_version values (${VERSION}, ${FORM}, 1, '[2020-01-01,)')`.execute(db)
  await sql`insert into form_section (form_version_id, position, code, title_vi, title_en, blocs)
    values (${VERSION}, 1, 'S', 's', 's', '{advisory}')`.execute(db)
  await sql`with made as (
      insert into indicator (id, code, name_vi, name_en, unit_vi, unit_en, kind, time_op, unit_op, detail)
      select gen_random_uuid(), 'X' || lpad(n::text, 2, '0'), 'x', 'x', 'x', 'x', 'flow', 'sum', 'sum', '{}'
      from generate_series(1, ${SLOTS}::int) n returning id, code)
    insert into form_item (form_version_id, position, section_code, indicator_id, slot)
    select ${VERSION}, right(code, 2)::int, 'S', id, right(code, 2)::int from made`.execute(db)
  await sql`insert into form_assignment values (${FORM}, 'K')`.execute(db)
  await sql`insert into period_type values ('q', 'q', 'q', 'q') on conflict do nothing`.execute(db)
  await sql`insert into period (id, code, period_type, first_day, last_day, due_at, consolidation_due_on)
    select gen_random_uuid(), to_char(day, 'YYYY"Q"Q'), 'q', day, day + interval '3 months' - interval '1 day', day, day
    from generate_series('2022-10-01'::date, '2025-07-01'::date, interval '3 months') day`.execute(db)
}

/** Every body reports every quarter; those of the running one are handed in, the others approved. */
async function makeReports({ db }: OpenServices): Promise<void> {
  await sql`insert into report (id, form_version_id, organisation_id, period_id, state, "values", content_hash)
    select gen_random_uuid(), ${VERSION}::uuid, n.id, p.id,
      case when p.last_day < ${EFFECTIVE}::date then 'approved' else 'submitted' end,
      array(select ((hashtext(n.code || p.code || slot) & 1048575)::numeric / 1000) from generate_series(1, ${SLOTS}::int) slot),
      sha256((n.code || p.code)::bytea)
    from bench_node n cross join period p`.execute(db)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
