-- One row per report: figures as one fixed-order array, parts in a sparse side table, every transition an appended event.
create table period_type (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  window_rule text not null
);
create table period (
  id uuid primary key,
  code text not null unique,
  period_type text not null references period_type,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  due_at timestamptz not null,
  consolidation_due_on date not null,
  plan_on date,
  conference_on date
);

create table report (
  id uuid primary key,
  form_version_id uuid not null references form_version,
  organisation_id uuid not null references organisation,
  period_id uuid not null references period,
  revision int not null default 1,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved')),
  "values" numeric[] not null,
  narrative jsonb not null default '{}',
  notes jsonb not null default '{}',
  version int not null default 1,
  submitted_at timestamptz,
  submitted_by uuid references account,
  approved_at timestamptz,
  approved_by uuid references account,
  content_hash bytea,
  updated_at timestamptz not null default now(),
  updated_by uuid references account,
  unique (period_id, form_version_id, organisation_id, revision)
);
create index report_organisation on report (organisation_id, period_id);

create table report_part (
  report_id uuid not null references report,
  indicator_id uuid not null references indicator,
  part text not null,
  value numeric not null,
  primary key (report_id, indicator_id, part)
);

create table report_event (
  id bigint generated always as identity primary key,
  report_id uuid not null references report,
  at timestamptz not null,
  account_id uuid not null references account,
  action text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  content_hash bytea
);
create index report_event_report on report_event (report_id, id);
create trigger report_event_append_only before update or delete or truncate on report_event
  for each statement execute function refuse_change();

-- Frozen at approval; a consolidated report also freezes its document and the hashes of what it was summed from.
create table report_snapshot (
  id uuid primary key,
  report_id uuid not null references report,
  revision int not null,
  tree_version_id uuid references tree_version,
  form_version_id uuid not null references form_version,
  "values" numeric[] not null,
  total_values numeric[],
  narrative jsonb not null,
  -- breakdowns and explanations, as they stood
  parts jsonb not null,
  notes jsonb not null,
  children_hashes jsonb not null default '{}',
  missing jsonb not null default '[]',
  document_model jsonb,
  document_sha256 bytea,
  signed_at timestamptz not null,
  signed_by uuid not null references account,
  unique (report_id, revision)
);
create trigger report_snapshot_append_only before update or delete or truncate on report_snapshot
  for each statement execute function refuse_change();
-- An approved report does not change any more.
create function refuse_approved_change() returns trigger language plpgsql as $$
begin
  if old.state = 'approved' then
    raise exception 'report % is approved and frozen', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger report_frozen before update or delete on report for each row execute function refuse_approved_change();
create function refuse_approved_part_change() returns trigger language plpgsql as $$
begin
  if exists (select 1 from report where id = coalesce(new.report_id, old.report_id) and state = 'approved') then
    raise exception 'report % is approved and frozen', coalesce(new.report_id, old.report_id)
      using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger report_part_frozen before insert or update or delete on report_part
  for each row execute function refuse_approved_part_change();

-- Sums per organisation, recomputed from children's stored rows; a full rebuild must equal them bit for bit.
create table rollup (
  organisation_id uuid not null references organisation,
  period_id uuid not null references period,
  form_version_id uuid not null references form_version,
  axis text not null check (axis in ('territory', 'line')),
  "values" numeric[] not null,
  approved_values numeric[] not null,
  reporting_counts int[] not null,
  approved_counts int[] not null,
  n_expected int not null,
  n_reported int not null,
  n_approved int not null,
  source_hash bytea not null,
  primary key (period_id, form_version_id, axis, organisation_id)
);
create table rollup_dirty (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  period_id uuid not null,
  form_version_id uuid not null,
  marked_at timestamptz not null default now()
);

-- Numbers of official documents: continuous per body and type within a term (HD 36-HD/VPTW, HD 05-HD/VPTW).
create table document_number (
  organisation_id uuid not null references organisation,
  document_type text not null,
  term text not null,
  number int not null,
  symbol text not null,
  issued_on date not null,
  report_id uuid references report,
  primary key (organisation_id, document_type, term, number)
);
create unique index document_number_report on document_number (report_id) where report_id is not null;
