import pg from 'pg'
import type { Connection } from './database.server.ts'
import { inSession } from './postgres/in-session.ts'
import { saidError } from './said-error.ts'

/** The role a portal that runs alone reads the database as. */
export const PORTAL_ROLE = 'nhip_cau_portal'

/**
 * Brings the rights of the portal's role up to date: it may read the views of schema `portal` and nothing else. Run by the
 * owner at every start, because an administrator may make the role later than the migrations ran. Nothing happens where
 * there is no such role and the owner may not make one.
 */
export async function keepPortalRole(connection: Connection): Promise<void> {
  await inSession(connection, (client) => client.query(KEEP_ROLE))
}

const KEEP_ROLE = `do $$
begin
  if not exists (select from pg_roles where rolname = '${PORTAL_ROLE}') then
    begin
      create role ${PORTAL_ROLE} login;
    exception
      when duplicate_object or unique_violation or insufficient_privilege then null;
    end;
  end if;
  if exists (select from pg_roles where rolname = '${PORTAL_ROLE}') then
    grant usage on schema portal to ${PORTAL_ROLE};
    grant select on all tables in schema portal to ${PORTAL_ROLE};
    alter default privileges in schema portal grant select on tables to ${PORTAL_ROLE};
    revoke all on all tables in schema public from ${PORTAL_ROLE};
    revoke create on schema public from public;
    -- Who can make functions of his own can have views tell what they leave out.
    execute format('revoke temporary on database %I from public', current_database());
  end if;
exception
  -- An administrator keeps these rights himself.
  when insufficient_privilege then null;
end $$`

interface Excess {
  readonly what: string
}

const EXCESS = `
  select case
    when rolsuper then 'superuser' when rolcreaterole then 'createrole' when rolcreatedb then 'createdb'
    when rolbypassrls then 'bypassrls' when rolreplication then 'replication' end as what
  from pg_roles
  where rolname = current_user and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
  union all
  select format('member of %I', granted.rolname)
  from pg_auth_members m join pg_roles granted on granted.oid = m.roleid join pg_roles mine on mine.oid = m.member
  where mine.rolname = current_user
  union all
  select 'temporary tables' where has_database_privilege(current_user, current_database(), 'temporary')
  union all
  select format('create in %I', nspname) from pg_namespace
  where nspname !~ '^pg_' and has_schema_privilege(current_user, oid, 'create')
  union all
  (select format('%I.%I', n.nspname, c.relname)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     and (n.nspname <> 'portal' and has_any_column_privilege(current_user, c.oid, 'select')
       or has_table_privilege(current_user, c.oid, 'insert, update, delete, truncate')
       or has_any_column_privilege(current_user, c.oid, 'insert, update'))
   order by 1 limit 5)`

/**
 * Refuses, in one sentence, a role that can do more than read the schema `portal`, or less: a portal that faces the world
 * must not be able to give away what is not published.
 */
export async function checkPortalRole(connection: Connection): Promise<void> {
  await inSession(connection, async (client) => {
    const { rows } = await client.query<Excess>(EXCESS)
    if (rows.length > 0) {
      const what = rows.map((row) => row.what).join(', ')
      throw saidError({
        vi: `Cổng chạy riêng không khởi động: vai trò cơ sở dữ liệu làm được nhiều hơn việc đọc lược đồ portal (${what}). Hãy nối bằng ${PORTAL_ROLE}; chương trình chính đặt lại quyền của vai trò này mỗi lần khởi động.`,
        en: `The portal does not start alone: its database role can do more than read the schema portal (${what}). Connect as ${PORTAL_ROLE}; the main program sets the rights of that role at every start.`,
      })
    }
  })
}

/** Refuses, in one sentence, a database that has not got the program's newest migration. */
export async function checkSchema(connection: Connection, newest: string): Promise<void> {
  const found = await inSession(connection, async (client) => {
    const { rows } = await client.query<{ newest_migration: string }>(
      'select newest_migration from portal.schema_state',
    )
    return rows[0]?.newest_migration ?? ''
  }).catch((error: unknown) => {
    // 42P01: a database from before the view; 42501: the rights are not given yet.
    if (error instanceof pg.DatabaseError && (error.code === '42P01' || error.code === '42501')) return ''
    throw error
  })
  if (found >= newest) return
  throw saidError({
    vi: 'Cơ sở dữ liệu cũ hơn chương trình này, hoặc chưa cho vai trò của cổng quyền đọc; hãy khởi động chương trình chính cùng phiên bản trước.',
    en: 'The database is older than this program, or has not let the portal’s role read yet; start the main program of the same version first.',
  })
}
