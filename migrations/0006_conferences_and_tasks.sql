create table conference (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  period_id uuid not null references period,
  kind text not null check (kind in ('briefing', 'review', 'final', 'thematic')),
  title text not null,
  held_on date not null,
  session_of_day text not null check (session_of_day in ('morning', 'afternoon', 'evening')),
  place text not null,
  -- who chaired and the title printed that day: copied, because posts move on and minutes do not
  chair_holding_id uuid references holding,
  chair_name text not null,
  chair_title text not null,
  snapshot_id uuid references report_snapshot,
  version int not null default 1,
  created_by uuid not null references account,
  created_at timestamptz not null default now()
);
create table conference_participant (
  conference_id uuid not null references conference,
  position int not null,
  organisation_id uuid references organisation,
  label text not null,
  head_count int not null default 1 check (head_count > 0),
  primary key (conference_id, position)
);
create table conclusion (
  id uuid primary key,
  conference_id uuid not null references conference,
  position int not null,
  wording text not null,
  version int not null default 1,
  unique (conference_id, position)
);
create table task (
  id uuid primary key,
  conclusion_id uuid not null references conclusion,
  title text not null,
  product text not null,
  lead_organisation_id uuid not null references organisation,
  due_on date,
  recurring boolean not null default false,
  state text not null default 'assigned' check (state in ('assigned', 'in-progress', 'reported-done', 'done', 'cancelled')),
  done_on date,
  reported_by uuid references account,
  verified_by uuid references account,
  version int not null default 1,
  created_at timestamptz not null default now(),
  -- a deadline or "thường xuyên", never neither, never both
  check ((due_on is not null) <> recurring),
  -- the verifier is not the doer
  check (verified_by is null or verified_by is distinct from reported_by)
);
create index task_lead on task (lead_organisation_id);
create table task_supporter (
  task_id uuid not null references task,
  organisation_id uuid not null references organisation,
  primary key (task_id, organisation_id)
);
create table task_update (
  id bigint generated always as identity primary key,
  task_id uuid not null references task,
  at timestamptz not null,
  account_id uuid not null references account,
  action text not null,
  from_state text not null,
  to_state text not null,
  note text not null default ''
);
create trigger task_update_append_only before update or delete or truncate on task_update
  for each statement execute function refuse_change();
