-- The documents library, topics that articles and documents share, printed names that lead to their articles, months with counts.

create table topic (
  id uuid primary key,
  slug text not null unique,
  name text not null unique,
  created_at timestamptz not null
);
create trigger topic_changes_portal after insert or update or delete on topic
  for each statement execute function portal_changed();

-- Topics are part of a revision, as its words are.
create table revision_topic (
  revision_id uuid not null references article_revision,
  topic_id uuid not null references topic,
  primary key (revision_id, topic_id)
);
create index revision_topic_topic on revision_topic (topic_id);
create trigger revision_topic_append_only before update or delete or truncate on revision_topic
  for each statement execute function refuse_change();
create index publication_revision on publication (revision_id);

create table library_document_type (
  id uuid primary key,
  slug text not null unique,
  name_vi text not null,
  name_en text not null,
  position int not null
);
create trigger library_document_type_changes_portal after insert or update or delete on library_document_type
  for each statement execute function portal_changed();

create table library_document (
  id uuid primary key,
  public_number int generated always as identity unique,
  -- whose editors keep it; who issued it is another matter
  organisation_id uuid not null references organisation,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  version int not null default 1,
  -- set at the first publication and never again
  slug text,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  number_symbol text not null,
  -- number and symbol without accents, capitals and spaces: the same paper entered twice
  number_key text not null,
  type_id uuid not null references library_document_type,
  topic_id uuid references topic,
  issuing_body text not null,
  issuing_body_slug text not null,
  signed_on date not null,
  effective_on date,
  abstract text not null,
  signatory_name text not null,
  signatory_title text not null,
  -- everything that is searched, without accents
  search_key text not null,
  created_at timestamptz not null,
  check (state = 'draft' or (slug is not null and published_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null) and (state = 'withdrawn') = (withdrawal_reason is not null))
);
create index library_document_newest on library_document (signed_on desc, public_number desc) where state = 'published';
create index library_document_same on library_document (number_key, signed_on);

create table library_document_file (
  document_id uuid not null references library_document,
  file_id uuid not null references stored_file,
  position int not null,
  primary key (document_id, file_id)
);

create table library_document_event (
  id bigint generated always as identity primary key,
  document_id uuid not null references library_document,
  at timestamptz not null,
  account_id uuid not null references account,
  action text not null,
  from_state text not null,
  to_state text not null,
  reason text
);
create trigger library_document_event_append_only before update or delete or truncate on library_document_event
  for each statement execute function refuse_change();

-- A draft is nobody's business on the portal; everything else about a document is.
create trigger library_document_changes_portal after update on library_document
  for each row when (old.state <> 'draft' or new.state <> 'draft') execute function portal_changed();

create view portal.document_type as select slug, name_vi, name_en, position from public.library_document_type;
create view portal.document as
  select d.id, d.public_number, d.slug, d.number_symbol, d.number_key, t.slug as type_slug, t.name_vi as type_name_vi,
         t.name_en as type_name_en, topic.slug as topic_slug, topic.name as topic_name, d.issuing_body, d.issuing_body_slug,
         d.signed_on, d.effective_on, d.abstract, d.signatory_name, d.signatory_title, d.search_key, d.published_at
  from public.library_document d
  join public.library_document_type t on t.id = d.type_id
  left join public.topic on topic.id = d.topic_id
  where d.state = 'published';
create view portal.document_file as
  select df.document_id, df.position, f.id as file_id, f.name, f.media_type, f.byte_size
  from public.library_document_file df
  join public.library_document d on d.id = df.document_id and d.state = 'published'
  join public.stored_file f on f.id = df.file_id;
-- What was withdrawn says when and why, and no more.
create view portal.withdrawn_document as
  select public_number, number_symbol, withdrawn_at, withdrawal_reason
  from public.library_document where state = 'withdrawn';

-- `Ngọc Oánh` → `ngoc-oanh`, as `slug` of the kernel does it.
create function name_slug(name text) returns text language sql immutable as $$
  select trim(both '-' from regexp_replace(
    lower(translate(regexp_replace(normalize(name, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dD')),
    '[^a-z0-9]+', '-', 'g'))
$$;

-- The names of a printed byline: `Tin, ảnh: A` → A; `A, ảnh: B` → A and B. Whom it quotes (`Theo …`, `Nguồn: …`) did not write it.
create function byline_names(byline text) returns table (slug text, name text) language sql immutable as $$
  with own as (
    select regexp_replace(byline, '(^|[\s,;(])(theo|nguồn|sưu tầm)(\s*:|\s|$).*$', '\1', 'i') as text
  ), unlabelled as (
    select regexp_replace(
      text,
      '(^|[\s,;(])((tin|b[àÀ]i|b[àÀ]i viết|[ảẢ]nh|h[ìÌ]nh [ảẢ]nh|video|clip|đồ họa|t[áÁ]c giả|người viết|thực hiện|nhóm tác giả)\s*(,|&|/|v[àÀ]|-|–|:)?\s*)+:',
      '\1;', 'gi') as text
    from own
  )
  select distinct on (name_slug(part)) name_slug(part), part
  from unlabelled, regexp_split_to_table(text, '[,;|&/\n]|\s+[-–—]\s+|\s+v[àÀ]\s+') as piece, btrim(piece, E' \t.()[]"“”*') as part
  where length(part) between 2 and 80 and name_slug(part) <> '' and lower(part) <> 'st'
$$;

create table publication_author (
  article_id uuid not null references publication on delete cascade,
  slug text not null,
  name text not null,
  primary key (article_id, slug)
);
create index publication_author_slug on publication_author (slug);
create function keep_publication_authors() returns trigger language plpgsql as $$
begin
  insert into publication_author select new.article_id, author.slug, author.name from byline_names(new.byline) author;
  return null;
end $$;
create trigger publication_authors after insert on publication
  for each row execute function keep_publication_authors();
insert into publication_author
  select p.article_id, author.slug, author.name from publication p cross join lateral byline_names(p.byline) author;

create view portal.topic as select id, slug, name from public.topic;
create view portal.article_topic as
  select p.article_id, rt.topic_id from public.revision_topic rt join public.publication p on p.revision_id = rt.revision_id;
create view portal.article_author as select article_id, slug, name from public.publication_author;
-- Months by the date articles carry.
create view portal.month as
  select extract(year from updated_on)::int as year, extract(month from updated_on)::int as month, count(*)::int as articles
  from public.publication group by 1, 2;
