-- Search does no work whose answer is thrown away: too many hits are not put in order, and the newest are looked for before the last day
-- asked for.

-- The day from which on lie the newest `depth` articles of the filter's section and up to its last day; null when there are not so many,
-- or no depth is given.
create or replace function search_since(q portal.search_question, depth int) returns date
language plpgsql stable set search_path = public, pg_temp
set enable_indexscan = on set enable_indexonlyscan = on as $$
declare day date;
begin
  if depth is null then return q.since; end if;
  execute format('select d.updated_on from search_document d where %s order by d.updated_on desc, d.public_number desc offset %s limit 1',
    concat_ws(' and ', 'true',
      case when q.section_id is not null then format('d.section_id = %L', q.section_id) end,
      case when q.until is not null then format('d.updated_on <= %L', q.until) end), depth) into day;
  return greatest(day, q.since);
end $$;

-- The hits in order: those that hold `besides`, words in the title, side by side in the title, side by side in the text (where there are
-- `near` hits at most), then the newest. `found` is how many there are in `place` ('whole' or 'title'), `spelled` how many of them hold
-- `besides`, both counted up to `most`; where `found` reaches `most`, none is given, since putting them in order would be work for nothing.
create or replace function portal.search_ranked(q portal.search_question, place text, near int, most int, skip int, take int)
returns table (found int, spelled int, article_id uuid, is_spelled boolean)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set work_mem = '16MB'
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  side_by_side text := ' ' || array_to_string(q.words, ' ') || ' ';
  spelled_so text := ' ' || array_to_string(q.besides, ' ') || ' ';
  kind text := case when q.exact then 'exact' else 'folded' end;
  ids text := 'select d.article_id from search_document d where search_words(d.%s) @> %L::text[] and %s';
  filter text := search_filter(q);
begin
  return query execute format(
    'with hits as materialized (
       select d.article_id, d.title_exact, d.title_folded, d.whole_exact, d.whole_folded, d.updated_on, d.public_number
       from search_document d where %s and %s limit %s),
     spelled as materialized (%s)
     select counted.found, counted.spelled, shown.article_id, shown.is_spelled
     from (select (select count(*)::int from hits) as found, (select count(*)::int from spelled) as spelled) as counted
     left join lateral (
       select d.article_id, d.article_id in (select s.article_id from spelled s) as is_spelled
       from hits d where counted.found < %s order by %s offset %s limit %s) as shown on true',
    search_match(q, place), filter, most,
    case when q.besides = '{}' then 'select null::uuid as article_id where false' else format(ids, 'whole_exact', q.besides, filter) || ' limit ' || most end,
    most,
    concat_ws(', ',
      case when q.besides <> '{}' then '2 desc' end,
      case when q.words <> '{}' and place = 'whole' then format('(d.article_id in (%s)) desc', format(ids, 'title_' || kind, q.words, filter)) end,
      case when q.besides <> '{}' then format('(strpos(d.title_exact, %L) > 0) desc', spelled_so) end,
      case when q.words <> '{}' then format('(strpos(d.title_%s, %L) > 0) desc', kind, side_by_side) end,
      case when q.words <> '{}' and not q.exact then format('(strpos(d.title_exact, %L) > 0) desc', side_by_side) end,
      case when q.words <> '{}' then format(
        '(case when counted.found <= %s then strpos(d.whole_%s, %L) > 0 end) desc', near, kind, side_by_side) end,
      'd.updated_on desc, d.public_number desc'),
    skip, take);
end $$;
