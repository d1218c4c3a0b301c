import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** Asks the database of a running demonstration, as only time or an administrator of the machine could change it. */
export async function askDatabase(
  { dataDir }: { readonly dataDir: string },
  statement: string,
  values: readonly unknown[] = [],
): Promise<Record<string, string>[]> {
  const client = new pg.Client(JSON.parse(await readFile(join(dataDir, 'postgres.connection.json'), 'utf8')))
  await client.connect()
  try {
    return (await client.query(statement, [...values])).rows
  } finally {
    await client.end()
  }
}

/** Somebody who approves reports, and one that waits for them. */
export async function findWaitingReports(server: { readonly dataDir: string }) {
  const rows = await askDatabase(
    server,
    `select account.username, report.id from report
       join role_grant on role_grant.organisation_id = report.organisation_id and role_grant.role = 'approver'
       join account on account.id = role_grant.account_id
      where report.state = 'submitted' order by account.username`,
  )
  return rows.map(({ username = '', id = '' }) => ({ username, path: `/lam-viec/bao-cao/${id}` }))
}

/** As if everybody had signed in an hour ago. */
export function letAnHourPass(server: { readonly dataDir: string }) {
  return askDatabase(server, `update session set authenticated_at = authenticated_at - interval '1 hour'`)
}

/** As if the sessions of this account had run out. */
export function endSessionsOf(server: { readonly dataDir: string }, username: string) {
  return askDatabase(
    server,
    'delete from session using account where account.id = session.account_id and account.username = $1',
    [username],
  )
}
