-- How posts came to be held and why a holding ended, the congresses that fill committees, and the rosters of composite bodies.
alter table holding
  add constraint holding_mode check (mode in ('elected', 'by-election', 'appointed', 'designated', 'assigned', 'recognised',
    'chosen-by-consultation', 'concurrent', 'acting', 'in-charge')),
  -- a word of a closed list: why somebody left says nothing about the person
  add column end_reason text check (end_reason in ('term-over', 'moved', 'released', 'retired', 'reorganised'));
create index post_organisation on post (organisation_id);

create table congress (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- `2025-2030`
  term text not null check (term ~ '^[0-9]{4}-[0-9]{4}$'),
  planned_on date not null,
  held_from date,
  held_until date,
  -- seats of the committee by the scheme (đề án), and how many the congress filled
  seats int not null check (seats > 0),
  elected int,
  version int not null default 1,
  unique (organisation_id, term),
  check ((held_from is null) = (held_until is null) and (held_from is null) = (elected is null)),
  check (held_from <= held_until),
  check (elected between 0 and seats)
);

-- Seats filled or left after the congress, each time by a decision; what is vacant is derived.
create table congress_change (
  id uuid primary key,
  congress_id uuid not null references congress,
  kind text not null check (kind in ('by-election', 'designated', 'recognised', 'chosen-by-consultation', 'left')),
  count int not null check (count > 0),
  changed_on date not null,
  decision_number text not null
);
create index congress_change_congress on congress_change (congress_id);

-- A seat of a composite body belongs to a post, whoever holds it.
create table roster_seat (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  post_id uuid not null references post,
  role text not null,
  position int not null default 0,
  valid daterange not null check (not isempty(valid)),
  exclude using gist (organisation_id with =, post_id with =, valid with &&)
);
