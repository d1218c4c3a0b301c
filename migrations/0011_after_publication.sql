-- What happens to an article after its publication: corrections, taking down for a while or for good, replacement, and old addresses.

-- What was wrong in the text published before and what is right; part of the revision, its hash and its approval.
alter table article_revision add column correction text check (correction <> '');

-- Each time an article was taken from the readers, appended only. The text they saw stays sealed in its revision.
create table take_down (
  id uuid primary key,
  article_id uuid not null references article,
  -- a replaced article leads its readers to another
  kind text not null check (kind in ('temporary', 'permanent', 'replaced')),
  revision_id uuid not null references article_revision,
  replaced_by uuid references article check (replaced_by <> article_id),
  reason text not null,
  -- whether readers are told the title and the reason
  reason_shown boolean not null,
  at timestamptz not null,
  account_id uuid not null references account,
  check ((kind = 'replaced') = (replaced_by is not null))
);
create trigger take_down_append_only before update or delete or truncate on take_down
  for each statement execute function refuse_change();
create trigger take_down_changes_portal after insert on take_down for each statement execute function portal_changed();

-- An article that was ever published keeps its address and its first day; it is either shown or down.
alter table article
  add column take_down_id uuid references take_down,
  drop constraint article_check,
  drop constraint article_check1,
  add constraint article_published_once check ((first_published_at is null) = (slug is null)),
  add constraint article_shown_or_down
    check (num_nonnulls(published_revision_id, take_down_id) = num_nonnulls(first_published_at));
create index article_event_article on article_event (article_id, id);

-- Putting a text back is showing it: the same four eyes.
create or replace function refuse_own_publication() returns trigger language plpgsql as $$
begin
  if new.action in ('publish', 'restore') and exists (
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

-- What is gone for good does not come back, whatever program writes.
create function refuse_return_of_gone() returns trigger language plpgsql as $$
begin
  if new.take_down_id is distinct from old.take_down_id
     and exists (select from take_down where id = old.take_down_id and kind <> 'temporary') then
    raise exception 'article % is gone for good', new.id
      using errcode = 'restrict_violation', constraint = 'article_gone_for_good';
  end if;
  return new;
end $$;
create trigger article_gone_for_good before update of take_down_id on article
  for each row execute function refuse_return_of_gone();

-- Where addresses of an earlier portal lead. `path` and `query` are in the one form that `oldAddress` gives.
create table address_redirect (
  path text not null,
  query text not null,
  article_id uuid not null references article,
  created_by uuid not null references account,
  created_at timestamptz not null,
  primary key (path, query)
);
create index address_redirect_article on address_redirect (article_id);
create trigger address_redirect_changes_portal after insert or update or delete on address_redirect
  for each statement execute function portal_changed();

create view portal.tombstone as
  select a.public_number, t.kind, t.at,
         case when t.reason_shown then r.title end as title,
         case when t.reason_shown then t.reason end as reason,
         other.public_number as other_number, other.slug as other_slug
  from public.article a
  join public.take_down t on t.id = a.take_down_id
  join public.article_revision r on r.id = t.revision_id
  left join public.article other on other.id = t.replaced_by;
create view portal.redirect as
  select d.path, d.query, a.public_number, a.slug
  from public.address_redirect d join public.article a on a.id = d.article_id
  where a.slug is not null;
-- What happened to an article that readers see: every publication with its correction, every time it was away.
create view portal.change as
  select e.article_id, e.id, e.at, e.action as kind,
         case when e.action = 'publish' then r.correction end as correction
  from public.article_event e
  join public.publication p on p.article_id = e.article_id
  join public.article_revision r on r.id = e.revision_id
  where e.action in ('publish', 'take-down', 'restore');
