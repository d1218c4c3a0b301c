-- Organisations on the dated model: an identity is never reused, everything said of it carries dates.
create table area (
  id uuid primary key
);
create table area_version (
  id uuid primary key,
  area_id uuid not null references area,
  name text not null,
  kind text not null,
  parent_id uuid references area,
  valid daterange not null check (not isempty(valid)),
  exclude using gist (area_id with =, valid with &&)
);

create table organisation_kind (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  bloc text not null,
  level text not null,
  symbol text not null,
  position int not null
);

create table organisation (
  id uuid primary key
);
create table organisation_version (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  short_name text not null,
  symbol text not null,
  kind text not null references organisation_kind,
  area_id uuid references area,
  office_phone text not null default '',
  valid daterange not null check (not isempty(valid)),
  decision_number text not null,
  decision_date date not null,
  exclude using gist (organisation_id with =, valid with &&)
);

create index organisation_version_organisation on organisation_version (organisation_id);

-- At most one parent per axis at any date; territory carries roles, both axes carry roll-ups.
create table reporting_line (
  id uuid primary key,
  child_id uuid not null references organisation,
  parent_id uuid not null references organisation,
  axis text not null check (axis in ('territory', 'line')),
  valid daterange not null check (not isempty(valid)),
  check (child_id <> parent_id),
  exclude using gist (child_id with =, axis with =, valid with &&)
);
create index reporting_line_parent on reporting_line (parent_id, axis);

create table reorganisation (
  id uuid primary key,
  decree_number text not null,
  decree_date date not null,
  effective_on date not null
);
create table reorganisation_line (
  id uuid primary key,
  reorganisation_id uuid not null references reorganisation,
  from_organisation_id uuid references organisation,
  to_organisation_id uuid references organisation,
  kind text not null check (kind in ('establish', 'rename', 'merge', 'split', 'move', 'dissolve')),
  share numeric not null default 1 check (share > 0 and share <= 1),
  check (from_organisation_id is not null or to_organisation_id is not null)
);

-- The edges between two effective dates, and their closure: derived from reporting_line, rebuilt when it changes.
create table tree_version (
  id uuid primary key,
  axis text not null check (axis in ('territory', 'line')),
  valid daterange not null,
  exclude using gist (axis with =, valid with &&) deferrable initially deferred
);
create table tree_closure (
  tree_version_id uuid not null references tree_version on delete cascade,
  ancestor_id uuid not null references organisation,
  descendant_id uuid not null references organisation,
  depth int not null,
  primary key (tree_version_id, ancestor_id, descendant_id)
);
create index tree_closure_descendant on tree_closure (tree_version_id, descendant_id);

create table person (
  id uuid primary key,
  full_name text not null,
  office_phone text not null default '',
  office_email text not null default ''
);
create table post (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  title text not null,
  position int not null default 0,
  valid daterange not null check (not isempty(valid))
);
create table holding (
  id uuid primary key,
  post_id uuid not null references post,
  person_id uuid not null references person,
  printed_title text not null,
  mode text not null,
  valid daterange not null check (not isempty(valid))
);
create index holding_post on holding (post_id);
