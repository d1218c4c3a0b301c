-- A portal that runs alone can tell whether its database is older than itself; and what the watch over the portal found.

create view portal.schema_state as select max(name) as newest_migration from public.schema_migration;

-- Something that readers are served and nobody published: open until it is right again.
create table watch_finding (
  id uuid primary key,
  -- what was looked at: a path of the portal, a stored text, a file
  place text not null,
  kind text not null,
  expected text not null,
  served text not null,
  found_at timestamptz not null,
  resolved_at timestamptz,
  check (resolved_at >= found_at)
);
create unique index watch_finding_open on watch_finding (place, kind) where resolved_at is null;
create index watch_finding_newest on watch_finding (found_at desc);
