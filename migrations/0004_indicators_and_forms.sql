-- Indicators carry two operators: over time and over the tree. Ratios keep numerator and denominator.
create table indicator (
  id uuid primary key,
  code text not null unique,
  name_vi text not null,
  name_en text not null,
  unit_vi text not null,
  unit_en text not null,
  kind text not null check (kind in ('flow', 'stock', 'ratio', 'derived-ratio')),
  time_op text not null check (time_op in ('sum', 'last', 'ratio')),
  unit_op text not null check (unit_op in ('sum', 'ratio')),
  decimals int not null default 0 check (decimals between 0 and 3),
  -- definition, example, labels of numerator and denominator, parts, balance, reporters: read whole, never searched
  detail jsonb not null
);

create table form (
  id uuid primary key,
  code text not null unique,
  name_vi text not null,
  name_en text not null
);
create table form_version (
  id uuid primary key,
  form_id uuid not null references form,
  number int not null,
  valid daterange not null check (not isempty(valid)),
  unique (form_id, number),
  exclude using gist (form_id with =, valid with &&)
);
create table form_section (
  form_version_id uuid not null references form_version,
  position int not null,
  code text not null,
  title_vi text not null,
  title_en text not null,
  hint_vi text not null default '',
  hint_en text not null default '',
  narrative boolean not null default true,
  blocs text[] not null,
  primary key (form_version_id, position),
  unique (form_version_id, code)
);
-- slot: 1-based place in report.values; a ratio holds two places, a derived ratio none.
create table form_item (
  form_version_id uuid not null references form_version,
  position int not null,
  section_code text not null,
  indicator_id uuid not null references indicator,
  slot int,
  denominator_slot int,
  primary key (form_version_id, position),
  unique (form_version_id, indicator_id),
  unique (form_version_id, slot),
  foreign key (form_version_id, section_code) references form_section (form_version_id, code)
);

-- Which kinds of organisation owe the form.
create table form_assignment (
  form_id uuid not null references form,
  organisation_kind text not null references organisation_kind,
  primary key (form_id, organisation_kind)
);
