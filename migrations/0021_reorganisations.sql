-- Reorganisations as decrees that are composed, applied and undone: what was decided, what followed, and how to go back.
drop table reorganisation_line;
drop table reorganisation;

create table reorganisation (
  id uuid primary key,
  decree_number text not null default '',
  decree_date date,
  effective_on date,
  summary text not null default '',
  -- the decree as it was composed, line by line
  lines jsonb not null default '[]',
  state text not null default 'draft' check (state in ('draft', 'applied', 'undone')),
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  -- the order in which decrees were applied, and the only one in which they are undone
  applied_order int unique,
  undone_by uuid,
  undone_at timestamptz,
  check (state = 'draft' or (decree_number <> '' and decree_date <= effective_on and applied_order is not null))
);

-- Who came after whom. Figures of the past follow the shares; what was left open follows the heir.
create table succession (
  reorganisation_id uuid not null references reorganisation,
  from_organisation_id uuid not null references organisation,
  to_organisation_id uuid not null references organisation,
  kind text not null check (kind in ('merge', 'split', 'dissolve')),
  share numeric not null check (share > 0 and share <= 1),
  heir boolean not null,
  effective_on date not null,
  primary key (reorganisation_id, from_organisation_id, to_organisation_id),
  -- a body that goes on after a split finishes its own work
  check (not heir or from_organisation_id <> to_organisation_id)
);
create unique index succession_heir on succession (from_organisation_id) where heir;
create index succession_to on succession (to_organisation_id);

-- What applying a decree did to dated rows: `old_valid` is what stood there before, null for a row that was added.
create table reorganisation_change (
  reorganisation_id uuid not null references reorganisation,
  table_name text not null,
  row_id uuid not null,
  old_valid daterange,
  primary key (reorganisation_id, table_name, row_id)
);

-- Copies for coordination: who may read a body's reports beside its superiors; many at a time.
create table coordination_line (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  with_organisation_id uuid not null references organisation,
  valid daterange not null check (not isempty(valid)),
  check (organisation_id <> with_organisation_id),
  exclude using gist (organisation_id with =, with_organisation_id with =, valid with &&)
);

-- Derived tables are filled from rows that are checked themselves; checking each row of theirs again cost more than filling them, and
-- taking a body away would have searched them whole.
alter table tree_closure drop constraint tree_closure_ancestor_id_fkey, drop constraint tree_closure_descendant_id_fkey;
alter table rollup drop constraint rollup_organisation_id_fkey;
