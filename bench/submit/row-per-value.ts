/**
 * The rival: the same figures kept the way data platforms usually do, one row per (indicator, period, organisation), put in by one
 * statement with an audit row in one transaction. It has none of the rules: no sign-in, no version, no key against doing twice, no
 * checks, no sums. Run as a process of its own: `row-per-value.ts CONNECTION-JSON`; prints its port.
 */
import pg from 'pg'
import { listen } from '#platform/http/listen.ts'

interface Handed {
  readonly periodId: string
  readonly organisationId: string
  readonly accountId: string
  readonly indicatorIds: readonly string[]
  readonly figures: readonly number[]
}

const TABLES = `
  create schema rival;
  create table rival.figure (
    indicator_id uuid not null, period_id uuid not null, organisation_id uuid not null,
    value numeric not null, stored_by uuid not null, stored_at timestamptz not null,
    primary key (indicator_id, period_id, organisation_id)
  );
  create table rival.audit (
    id bigint generated always as identity primary key, at timestamptz not null, account_id uuid not null, detail jsonb not null
  )`

const UPSERT = `
  insert into rival.figure (indicator_id, period_id, organisation_id, value, stored_by, stored_at)
  select given.indicator_id, $3, $4, given.value, $5, now() from unnest($1::uuid[], $2::numeric[]) as given(indicator_id, value)
  on conflict (indicator_id, period_id, organisation_id)
  do update set value = excluded.value, stored_by = excluded.stored_by, stored_at = excluded.stored_at`

const pool = new pg.Pool({ ...JSON.parse(process.argv[2] ?? '{}'), max: 16 })
await pool.query(TABLES)
const door = await listen(answer, { host: '127.0.0.1', port: 0, addressHeader: 'x-client-address' })
console.log(door.port)
process.once('SIGTERM', async () => {
  await door.close()
  await pool.end()
})

async function answer(request: Request): Promise<Response> {
  await keep((await request.json()) as Handed)
  return Response.json({ data: { kept: true } })
}

async function keep({ periodId, organisationId, accountId, indicatorIds, figures }: Handed): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(UPSERT, [indicatorIds, figures, periodId, organisationId, accountId])
    await client.query('insert into rival.audit (at, account_id, detail) values (now(), $1, $2)', [
      accountId,
      JSON.stringify({ periodId, organisationId, figures: figures.length }),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
