-- Many old pages at once: batches, their pages until a person decides, and sketches of bodies by which near-duplicates are found.

create table import_batch (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- what was given: the folder or list in the terminal, or how many files were sent in the workspace
  source text not null,
  -- what the pages of the site repeat, learned before the first was read; null when they were too few
  template jsonb,
  created_by uuid not null references account,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index import_batch_organisation on import_batch (organisation_id, created_at desc);

create table import_item (
  id uuid primary key,
  batch_id uuid not null references import_batch,
  number int not null,
  file_name text not null,
  state text not null check (state in ('waiting', 'parsed', 'accepted', 'rejected', 'refused', 'duplicate')),
  -- what a list says of the page: title, section, day of publication, address
  stated jsonb not null,
  sha256 bytea,
  original bytea,
  -- the page taken apart, the text its pieces count in, and the lines converted from an old encoding
  extraction jsonb,
  decoded text,
  runs jsonb,
  is_converted boolean not null default true,
  -- pictures and documents that came with the page, by the last part of their address
  files jsonb,
  -- the article as it would be drafted, and what a person should look at
  content jsonb,
  warnings jsonb,
  refusal jsonb,
  -- of the least sure field, 0 to 1
  confidence real,
  shingles int[],
  -- of a duplicate: the article or the page in the queue that has the same bytes
  same_article_id uuid references article,
  same_item_id uuid references import_item,
  article_id uuid references article,
  reason text,
  decided_by uuid references account,
  decided_at timestamptz,
  unique (batch_id, number),
  unique (batch_id, file_name),
  check (state in ('waiting', 'refused') or original is not null),
  check (state not in ('parsed', 'accepted') or content is not null),
  check (state <> 'accepted' or article_id is not null)
);
create index import_item_queue on import_item (batch_id, state, confidence, number);
create index import_item_sha256 on import_item (sha256);
create index import_item_shingles on import_item using gin (shingles);

-- The smallest hashes of a text's runs of words: two texts that share many are nearly the same.
create table body_sketch (
  revision_id uuid primary key references article_revision,
  article_id uuid not null references article,
  shingles int[] not null
);
create index body_sketch_shingles on body_sketch using gin (shingles);

-- How the bytes were read, how sure the reading was, which lines were converted, and what the page said of itself.
alter table article_import
  add column encoding text,
  add column confidence jsonb,
  add column runs jsonb,
  add column old_address text,
  add column published_on date;
