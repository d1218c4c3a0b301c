-- Who stands above a body, and which bodies bear a name: both asked at every step of a national tree, both answered by an index.

-- For each body and its day: its id and those of all above it on the territory axis on that day, itself first, then its superiors,
-- the nearest first. A body that is no more on its day goes on with its heir and those above it. `place`: of the body among `bodies`.
-- Every request asks this at least once, and planning it takes longer than doing it. A function keeps its plan as long as the
-- connection lives, behind a pooler of transactions too; made for any parameters, because it is the same one for a body and for
-- thousands, and by index, because it may have been made before the tables were filled.
create function organisation_paths(bodies uuid[], days date[]) returns table (place int, above uuid)
  language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query
  with recursive heir (place, id, day, step) as (
    select asked.place, asked.body, asked.day, 0
    from unnest(bodies, days) with ordinality as asked (body, day, place)
    union all
    select h.place, next.id, h.day, h.step + 1
    from heir h cross join lateral (
      select s.to_organisation_id as id from succession s
      where s.from_organisation_id = h.id and s.heir and s.effective_on <= h.day limit 1
    ) next
  )
  select h.place::int, path.id
  from heir h cross join lateral (
    select h.id, 0 as depth
    union all
    select c.ancestor_id, c.depth
    from tree_version v join tree_closure c on c.tree_version_id = v.id and c.descendant_id = h.id and c.depth > 0
    where v.axis = 'territory' and v.valid @> h.day
  ) path
  order by h.step, path.depth;
end $$;

-- The keys of search (0009_search.sql), of everything a body is looked for by; its name comes first. One index for words anywhere
-- in a key, one for what keys begin with and for their order.
create extension if not exists pg_trgm;
alter table organisation_version add search_key text collate "C" not null
  generated always as (search_folded(search_exact(name || ' ' || short_name || ' ' || symbol))) stored;
create index organisation_version_words on organisation_version using gin (search_key gin_trgm_ops);
create index organisation_version_search_key on organisation_version (search_key);
