-- A telephone need not load a picture as wide as a desk: narrower forms, drawn when the picture is stored.
create table smaller_picture (
  file_id uuid not null references stored_file,
  width int not null,
  bytes bytea not null,
  primary key (file_id, width)
);
create trigger smaller_picture_append_only before update or delete or truncate on smaller_picture
  for each statement execute function refuse_change();
create view portal.smaller_picture as
  select s.file_id, s.width, s.bytes, f.sha256, f.name, f.media_type
  from public.smaller_picture s join portal.file f on f.id = s.file_id;

-- The first picture stands beside the title in lists; a text with three or more pictures and hardly more paragraphs is a photo story.
alter table publication add column lead_picture_id uuid references stored_file;
alter table publication add column photo_story boolean not null default false;
create or replace function publication_row(of_article uuid) returns publication language sql stable as $$
  select a.id, r.id, a.public_number, a.slug, r.section_id, a.organisation_id, r.title, r.byline,
         coalesce(left(jsonb_path_query_first(r.blocks, '$[*] ? (@.kind == "paragraph").text') #>> '{}', 600), ''),
         r.updated_on, a.first_published_at,
         (select max(e.at) from article_event e where e.revision_id = r.id and e.action = 'publish'),
         (jsonb_path_query_first(r.blocks, '$[*] ? (@.kind == "picture").file') #>> '{}')::uuid,
         jsonb_array_length(jsonb_path_query_array(r.blocks, '$[*] ? (@.kind == "picture")')) >= 3
           and jsonb_array_length(jsonb_path_query_array(r.blocks, '$[*] ? (@.kind == "paragraph")'))
             <= jsonb_array_length(jsonb_path_query_array(r.blocks, '$[*] ? (@.kind == "picture")'))
  from article a join article_revision r on r.id = a.published_revision_id
  where a.id = of_article
$$;
create index publication_photo_story on publication (updated_on desc, public_number desc) where photo_story;
create or replace view portal.article as
  select p.article_id as id, p.public_number, p.slug, p.section_id, p.first_published_at,
         p.title, p.updated_on, r.blocks, p.byline, r.facts, p.opening, p.published_at, p.organisation_id, r.hash,
         p.lead_picture_id, p.photo_story
  from public.publication p join public.article_revision r on r.id = p.revision_id;
