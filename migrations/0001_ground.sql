-- Ground every other table stands on: date-range exclusion, the locality itself, the audit chain, idempotency keys.
create extension if not exists btree_gist;

create table locality (
  singleton boolean primary key default true check (singleton),
  name text not null,
  portal_name text not null,
  address text not null default '',
  phone text not null default '',
  document_place text not null,
  -- the congress term in which documents are numbered continuously, e.g. 2020-2025
  term text not null,
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);

-- Append-only and hash-chained from the first row: hash = SHA-256(previous hash, canonical JSON of the row).
create table audit_entry (
  sequence bigint primary key,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  command text not null,
  subject_id text not null,
  detail jsonb not null,
  request_id text not null,
  previous_hash bytea not null,
  hash bytea not null unique
);
create index audit_entry_subject on audit_entry (subject_id, sequence);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

create table idempotency_key (
  key uuid primary key,
  account_id uuid not null,
  command text not null,
  input_hash bytea not null,
  result jsonb,
  at timestamptz not null default now()
);
