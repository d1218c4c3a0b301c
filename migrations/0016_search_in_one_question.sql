-- Search asks for the hits of both keys in one question: those that hold the words with their accents come first. In `besides` of a question
-- stand the words with accents where `words` are without; the ranked put their hits first, the newest leave them out.

create or replace function search_filter(q portal.search_question) returns text language sql immutable as $$
  select concat_ws(' and ', 'true',
    case when q.section_id is not null then format('d.section_id::text = %L', q.section_id) end,
    case when q.since is not null then format('d.updated_on + 0 >= %L', q.since) end,
    case when q.until is not null then format('d.updated_on + 0 <= %L', q.until) end,
    case when q.author <> '{}' then format('search_words(d.byline_folded) @> %L::text[]', q.author) end)
$$;

drop function portal.search_ranked;
-- The hits in order: those that hold `besides`, words in the title, side by side in the title, side by side in the text (where there are
-- `near` hits at most), then the newest. `found` is how many there are in `place` ('whole' or 'title'), `spelled` how many of them hold
-- `besides`; where `found` reaches `most`, the order is not theirs.
create function portal.search_ranked(q portal.search_question, place text, near int, most int, skip int, take int)
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
       from hits d order by %s offset %s limit %s) as shown on true',
    search_match(q, place), filter, most,
    case when q.besides = '{}' then 'select null::uuid as article_id where false' else format(ids, 'whole_exact', q.besides, filter) end,
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

-- The newest hits among the newest `depth` articles: for words that so many articles hold that a look at a few of them is enough.
-- `place` 'title': in the title; 'body': in the text and not all of them in the title.
create or replace function portal.search_newest(q portal.search_question, place text, depth int, skip int, take int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set work_mem = '16MB'
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
begin
  q.since := search_since(q, depth);
  return query execute format(
    'select d.article_id from search_document d where %s and %s and %s and %s
     order by d.updated_on desc, d.public_number desc offset %s limit %s',
    search_match(q, case place when 'title' then 'title' else 'whole' end), search_filter(q),
    case when q.words = '{}' or place = 'title' then 'true' else format(
      'd.article_id not in (select d.article_id from search_document d where %s and %s)', search_match(q, 'title'), search_filter(q)) end,
    case when q.besides = '{}' then 'true' else format(
      'd.article_id not in (select d.article_id from search_document d where search_words(d.whole_exact) @> %L::text[] and %s)',
      q.besides, search_filter(q)) end,
    skip, take);
end $$;
