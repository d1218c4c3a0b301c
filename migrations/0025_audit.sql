-- The audit says for which organisation somebody acted, and knows its own end: entries cut off at the end are missed, too.
alter table audit_entry add column organisation_id uuid;
create index audit_entry_organisation on audit_entry (organisation_id, sequence);
create index audit_entry_account on audit_entry (account_id, sequence);
create index audit_entry_command on audit_entry (command, sequence);
create index audit_entry_previous on audit_entry (previous_hash);

-- The newest entry, written with it; one row.
create table audit_head (
  singleton boolean primary key default true check (singleton),
  sequence bigint not null,
  hash bytea not null
);
insert into audit_head (sequence, hash)
  select sequence, hash from audit_entry order by sequence desc limit 1;
