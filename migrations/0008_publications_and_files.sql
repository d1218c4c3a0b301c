-- What readers see, as rows of its own: lists at a hundred thousand articles, files, one sign of every change, and a role that reads nothing else.

-- Files that texts show: content-addressed, appended only. Pictures are drawn anew before they come here, so nothing hides in them.
create table stored_file (
  id uuid primary key,
  sha256 bytea not null unique,
  name text not null,
  media_type text not null,
  byte_size int not null check (byte_size > 0),
  -- of a picture, in pixels
  width int,
  height int,
  bytes bytea not null,
  created_by uuid not null references account,
  created_at timestamptz not null,
  check ((width is null) = (height is null))
);
create trigger stored_file_append_only before update or delete or truncate on stored_file
  for each statement execute function refuse_change();

create table revision_file (
  revision_id uuid not null references article_revision,
  file_id uuid not null references stored_file,
  primary key (revision_id, file_id)
);
create index revision_file_file on revision_file (file_id);
create trigger revision_file_append_only before update or delete or truncate on revision_file
  for each statement execute function refuse_change();

-- Files shown by pages that are no articles; `owner` names the page, `page:…` or `document:…`.
create table public_file (
  file_id uuid not null references stored_file,
  owner text not null,
  primary key (file_id, owner)
);

-- One row for each article readers can see: derived from article and its published revision by the trigger below, never written by hand.
create table publication (
  article_id uuid primary key references article,
  revision_id uuid not null references article_revision,
  public_number int not null unique,
  slug text not null,
  section_id uuid not null references section,
  organisation_id uuid not null references organisation,
  title text not null,
  byline text not null,
  opening text not null,
  updated_on date not null,
  first_published_at timestamptz not null,
  published_at timestamptz not null
);
create index publication_newest on publication (updated_on desc, public_number desc);
create index publication_section on publication (section_id, updated_on desc, public_number desc);
create index publication_first_published on publication (first_published_at desc);
create index article_event_revision on article_event (revision_id);

create function publication_row(of_article uuid) returns publication language sql stable as $$
  select a.id, r.id, a.public_number, a.slug, r.section_id, a.organisation_id, r.title, r.byline,
         coalesce(left(jsonb_path_query_first(r.blocks, '$[*] ? (@.kind == "paragraph").text') #>> '{}', 600), ''),
         r.updated_on, a.first_published_at,
         (select max(e.at) from article_event e where e.revision_id = r.id and e.action = 'publish')
  from article a join article_revision r on r.id = a.published_revision_id
  where a.id = of_article
$$;

create function keep_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.published_revision_id is not null then
    delete from publication where article_id = new.id;
  end if;
  if new.published_revision_id is not null then
    insert into publication select (publication_row(new.id)).*;
  end if;
  return null;
end $$;
create trigger article_publication after insert or update of published_revision_id, slug on article
  for each row execute function keep_publication();
insert into publication
  select row.* from article a cross join lateral publication_row(a.id) as row where a.published_revision_id is not null;

-- Every change of what the portal shows raises this number in its own transaction and is told on the channel `portal`.
create table portal_generation (
  singleton boolean primary key default true check (singleton),
  number bigint not null
);
insert into portal_generation (number) values (0);
create function portal_changed() returns trigger language plpgsql as $$
begin
  update portal_generation set number = number + 1;
  perform pg_notify('portal', '');
  return null;
end $$;
create trigger publication_changes_portal after insert or update or delete on publication
  for each statement execute function portal_changed();
create trigger section_changes_portal after insert or update or delete on section
  for each statement execute function portal_changed();
create trigger locality_changes_portal after insert or update or delete on locality
  for each statement execute function portal_changed();
create trigger public_file_changes_portal after insert or update or delete on public_file
  for each statement execute function portal_changed();

create view portal.generation as select number from public.portal_generation;
create or replace view portal.article as
  select p.article_id as id, p.public_number, p.slug, p.section_id, p.first_published_at,
         p.title, p.updated_on, r.blocks, p.byline, r.facts, p.opening, p.published_at, p.organisation_id, r.hash
  from public.publication p join public.article_revision r on r.id = p.revision_id;
create view portal.file as
  select f.id, f.sha256, f.name, f.media_type, f.byte_size, f.width, f.height, f.bytes
  from public.stored_file f
  where exists (select from public.revision_file rf join public.publication p on p.revision_id = rf.revision_id where rf.file_id = f.id)
     or exists (select from public.public_file pf where pf.file_id = f.id);

-- The portal can run alone under this role. On a server where the owner may not make roles, an administrator makes it.
do $$
begin
  create role nhip_cau_portal login;
exception
  when duplicate_object or unique_violation or insufficient_privilege then null;
end $$;
do $$
begin
  if exists (select from pg_roles where rolname = 'nhip_cau_portal') then
    grant usage on schema portal to nhip_cau_portal;
    grant select on all tables in schema portal to nhip_cau_portal;
    alter default privileges in schema portal grant select on tables to nhip_cau_portal;
  end if;
end $$;
