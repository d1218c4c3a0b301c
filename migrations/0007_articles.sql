create table section (
  id uuid primary key,
  slug text not null unique,
  name_vi text not null,
  name_en text not null,
  position int not null
);
create table article (
  id uuid primary key,
  public_number int generated always as identity unique,
  organisation_id uuid not null references organisation,
  conference_id uuid references conference,
  -- of the newest revision; what readers see is published_revision_id, whatever is being written beside it
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'published')),
  slug text,
  version int not null default 1,
  first_published_at timestamptz,
  published_revision_id uuid,
  created_at timestamptz not null default now(),
  check ((published_revision_id is null) = (first_published_at is null)),
  check ((published_revision_id is null) = (slug is null))
);
create unique index article_conference on article (conference_id) where conference_id is not null;
-- Full snapshots, append-only; the body is blocks, never raw HTML.
create table article_revision (
  id uuid primary key,
  article_id uuid not null references article,
  number int not null,
  section_id uuid not null references section,
  title text not null,
  updated_on date not null,
  blocks jsonb not null,
  byline text not null,
  facts jsonb not null default '[]',
  hash bytea not null,
  created_by uuid not null references account,
  created_at timestamptz not null,
  unique (article_id, number)
);
alter table article add foreign key (published_revision_id) references article_revision;
create trigger article_revision_append_only before update or delete or truncate on article_revision
  for each statement execute function refuse_change();

create table article_event (
  id bigint generated always as identity primary key,
  article_id uuid not null references article,
  revision_id uuid not null references article_revision,
  at timestamptz not null,
  account_id uuid not null references account,
  action text not null,
  from_state text not null,
  to_state text not null,
  reason text
);
create trigger article_event_append_only before update or delete or truncate on article_event
  for each statement execute function refuse_change();

-- Four eyes in the database: nobody publishes a text they had a hand in, under whichever of their accounts.
create function refuse_own_publication() returns trigger language plpgsql as $$
begin
  if new.action = 'publish' and exists (
    select 1
    from article_revision
    join account author on author.id = article_revision.created_by
    join account publisher on publisher.id = new.account_id
    where article_revision.article_id = new.article_id
      and (author.id = publisher.id or author.person_id = publisher.person_id)
  ) then
    raise exception 'article % : the publisher wrote part of it', new.article_id
      using errcode = 'restrict_violation', constraint = 'article_four_eyes';
  end if;
  return new;
end $$;
create trigger article_four_eyes before insert on article_event for each row execute function refuse_own_publication();

-- Readers see a revision only after a publication of exactly that revision was recorded.
create function refuse_unrecorded_publication() returns trigger language plpgsql as $$
begin
  if new.published_revision_id is not null and not exists (
    select 1 from article_event
    where article_id = new.id and revision_id = new.published_revision_id and action = 'publish'
  ) then
    raise exception 'article % : no publication of revision %', new.id, new.published_revision_id
      using errcode = 'restrict_violation', constraint = 'article_publication_recorded';
  end if;
  return new;
end $$;
create trigger article_publication_recorded before insert or update of published_revision_id on article
  for each row execute function refuse_unrecorded_publication();

-- What an imported article was made from: the original bytes and where every character went.
create table article_import (
  id uuid primary key,
  article_id uuid not null references article,
  file_name text not null,
  sha256 bytea not null unique,
  original bytea not null,
  pieces jsonb not null,
  imported_at timestamptz not null,
  imported_by uuid not null references account
);

-- The only things the portal reads; a database role can be limited to this schema.
create schema portal;
create view portal.section as select id, slug, name_vi, name_en, position from public.section;
create view portal.locality as select name, portal_name, address, phone, demonstration from public.locality;
create view portal.article as
  select a.id, a.public_number, a.slug, r.section_id, a.first_published_at,
         r.title, r.updated_on, r.blocks, r.byline, r.facts
  from public.article a join public.article_revision r on r.id = a.published_revision_id;
