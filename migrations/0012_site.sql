-- The portal around the articles, kept in the workspace: sections with a life of their own, the menu, notices, banners, static pages,
-- the lead story; and the public side of organisations and conferences.

-- The day it is where the portal is read; what carries dates is shown by it.
create function portal_today() returns date language sql stable as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;

-- An archived section leaves the menus and the forms; its address and its articles stay.
alter table section
  add column description_vi text not null default '',
  add column description_en text not null default '',
  add column archived_at timestamptz,
  add column version int not null default 1;
create or replace view portal.section as
  select id, slug, name_vi, name_en, position, description_vi, description_en, archived_at is not null as archived
  from public.section;

create table static_page (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- the contact page stands at the address people guess
  address text not null generated always as (case slug when 'lien-he' then '/lien-he' else '/trang/' || slug end) stored,
  version int not null default 1,
  published_revision_id uuid,
  published_at timestamptz,
  created_at timestamptz not null,
  check ((published_revision_id is null) = (published_at is null))
);
-- Full snapshots, append-only; the body is blocks, never raw HTML. English is optional: then title and blocks are empty.
create table static_page_revision (
  id uuid primary key,
  page_id uuid not null references static_page,
  number int not null,
  title_vi text not null,
  title_en text not null,
  blocks_vi jsonb not null,
  blocks_en jsonb not null,
  -- null: the starter pack
  created_by uuid references account,
  created_at timestamptz not null,
  unique (page_id, number)
);
alter table static_page add foreign key (published_revision_id) references static_page_revision;
create trigger static_page_revision_append_only before update or delete or truncate on static_page_revision
  for each statement execute function refuse_change();
create view portal.page as
  select p.id, p.slug, p.address, r.title_vi, r.title_en, r.blocks_vi, r.blocks_en, r.created_at as written_at, p.created_at
  from public.static_page p join public.static_page_revision r on r.id = p.published_revision_id;

-- Each item leads to exactly one thing. Without any item the menu is the sections in their order.
create table menu_item (
  id uuid primary key,
  parent_id uuid references menu_item,
  position int not null,
  section_id uuid references section,
  page_id uuid references static_page,
  address text,
  -- empty: the name of what it leads to
  label_vi text not null,
  label_en text not null,
  version int not null default 1,
  check (num_nonnulls(section_id, page_id, address) = 1),
  check (address is null or label_vi <> '')
);
create function refuse_third_level() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and (
    exists (select from menu_item where id = new.parent_id and parent_id is not null)
    or exists (select from menu_item where parent_id = new.id)
  ) then
    raise exception 'menu item % : a third level', new.id using errcode = 'restrict_violation', constraint = 'menu_item_two_levels';
  end if;
  return new;
end $$;
create trigger menu_item_two_levels before insert or update of parent_id on menu_item
  for each row execute function refuse_third_level();
-- Items whose section is archived or whose page is a draft are not there.
create view portal.menu_item as
  select m.id, m.parent_id, m.position,
         coalesce('/chuyen-muc/' || s.slug, p.address, m.address) as href,
         coalesce(nullif(m.label_vi, ''), s.name_vi, p.title_vi) as label_vi,
         coalesce(nullif(m.label_en, ''), s.name_en, nullif(p.title_en, ''), nullif(m.label_vi, ''), p.title_vi) as label_en
  from public.menu_item m
  left join public.section s on s.id = m.section_id and s.archived_at is null
  left join portal.page p on p.id = m.page_id
  where m.address is not null or s.id is not null or p.id is not null;

create table notice (
  id uuid primary key,
  text_vi text not null,
  text_en text not null,
  address text not null,
  importance text not null check (importance in ('normal', 'urgent')),
  from_on date not null,
  until_on date not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  check (from_on <= until_on)
);
create view portal.notice as
  select id, text_vi, text_en, address, importance, from_on
  from public.notice where withdrawn_at is null and portal_today() between from_on and until_on;

create table banner (
  id uuid primary key,
  file_id uuid not null references stored_file,
  alt_vi text not null check (alt_vi <> ''),
  address text not null,
  position int not null,
  from_on date not null,
  until_on date not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  check (from_on <= until_on)
);
create view portal.banner as
  select b.id, b.file_id, b.alt_vi, b.address, b.position, f.name as file_name, f.width, f.height
  from public.banner b join public.stored_file f on f.id = b.file_id
  where b.withdrawn_at is null and portal_today() between b.from_on and b.until_on;

-- What the home page begins with while it is pinned; the newest article otherwise.
create table lead_story (
  id uuid primary key,
  article_id uuid not null references article,
  from_on date not null,
  until_on date not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  check (from_on <= until_on)
);
create view portal.lead_story as
  select l.article_id
  from public.lead_story l join public.publication p on p.article_id = l.article_id
  where l.withdrawn_at is null and portal_today() between l.from_on and l.until_on
  order by l.from_on desc, l.created_at desc limit 1;

-- A conference is the office's own affair until its secretary says otherwise; its conclusions never come here.
alter table conference add column public boolean not null default false;
create view portal.conference as
  select c.id, c.kind, c.title, c.held_on, c.session_of_day, c.place, v.name as organisation_name,
         p.slug as article_slug, p.public_number as article_number
  from public.conference c
  join public.organisation_version v on v.organisation_id = c.organisation_id and v.valid @> c.held_on
  left join public.article a on a.conference_id = c.id
  left join public.publication p on p.article_id = a.id
  where c.public;

-- Organisations as they stand today: name, place in the tree, office telephone.
alter table organisation add column public_number int generated always as identity unique;
create view portal.organisation as
  select o.id, o.public_number, v.name, v.short_name, k.name_vi as kind_vi, k.name_en as kind_en, k.bloc, k.level, k.position,
         v.office_phone, line.parent_id
  from public.organisation o
  join public.organisation_version v on v.organisation_id = o.id and v.valid @> portal_today()
  join public.organisation_kind k on k.code = v.kind
  left join public.reporting_line line
    on line.child_id = o.id and line.axis = 'territory' and line.valid @> portal_today();
-- Posts and who holds them today: name, printed title, office contact. Of the armed forces the bodies are shown, not the people.
create view portal.post as
  select post.id, post.organisation_id, post.title, post.position, holding.printed_title, person.full_name,
         person.office_phone, person.office_email
  from public.post
  join portal.organisation o on o.id = post.organisation_id and o.bloc <> 'armed-forces'
  left join public.holding on holding.post_id = post.id and holding.valid @> portal_today()
  left join public.person on person.id = holding.person_id
  where post.valid @> portal_today();

do $$
declare
  shown text;
begin
  foreach shown in array array[
    'static_page', 'menu_item', 'notice', 'banner', 'lead_story', 'conference',
    'organisation_version', 'organisation_kind', 'reporting_line', 'post', 'holding', 'person'
  ] loop
    execute format(
      'create trigger %1$s_changes_portal after insert or update or delete on %1$I
         for each statement execute function portal_changed()', shown);
  end loop;
end $$;

-- At midnight notices, banners, pins, holdings and conferences change by themselves, so the sign of change counts the days too.
create or replace view portal.generation as
  select number + 100000000000 * (portal_today() - date '2000-01-01')::bigint as number from public.portal_generation;
