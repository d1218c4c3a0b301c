-- Search: keys of every published article, kept by trigger in the transaction that publishes, and functions that look them up in bounded work.

-- The key of a text with its accents, one space before and after every word; words are lower case and at most 40 characters. The same
-- as exactKey() of features/search/keys.ts, which says what the rules are; a test holds the two equal on any text. The classes of
-- characters are written out, so that neither the locale nor the version of the server decides what a word is.
create function search_exact(written text) returns text language sql immutable strict parallel safe as $$
  select normalize(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            regexp_replace(
              ' ' || lower(translate(
                regexp_replace(normalize(written, nfkd) collate "C", '[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]+', '', 'g'),
                'ĐÐƉðɖɃ', 'đđđđđƀ')) || ' ',
              '[\u0001-/:-@[-`{-\u00BF\u00D7\u00F7\u02B0-\u02FF\u2000-\u2BFF\u3000-\u303F\uE000-\uF8FF\uFE10-\uFE6F\uFF00-\uFFFF\U0001F000-\U0001FAFF][\u0001-/:-@[-`{-\u00BF\u00D7\u00F7\u02B0-\u036F\u2000-\u2BFF\u3000-\u303F\uE000-\uF8FF\uFE10-\uFE6F\uFF00-\uFFFF\U0001F000-\U0001FAFF]*', ' ', 'g'),
            '(?<= )([^ ]{40})[^ ]+', '\1', 'g'),
          '(?<= )hm(?=[^ ])', 'h m', 'g'),
        '(?<!q)(?:(o)([ae])|(u)(y))([\u0300\u0301\u0303\u0309\u0323])(?= )', '\1\3\5\2\4', 'g'),
      '(?<= )(h|k|l|m|s|t|qu)y([\u0300-\u036F]*)(?= )', '\1i\2', 'g'),
    nfc)
$$;
-- The key without accents, from the key with them.
create function search_folded(exact text) returns text language sql immutable strict parallel safe as $$
  select normalize(
    regexp_replace(translate(normalize(exact, nfd), 'đƀ', 'db') collate "C", '[\u0300-\u036F]+', '', 'g'),
    nfc)
$$;
create function search_words(key text) returns text[] language sql immutable strict parallel safe as $$
  select string_to_array(btrim(key, ' '), ' ')
$$;

-- Every word that a reader sees of a body, whatever the kind of its blocks.
create function search_body(blocks jsonb) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(words #>> '{}', E'\n' order by place), '')
  from jsonb_array_elements(blocks) with ordinality as block (content, place)
  cross join unnest(array['$.text', '$.items[*]', '$.caption', '$.head[*]', '$.rows[*][*]', '$.alt', '$.name',
    '$.data.name.vi', '$.data.organisation', '$.data.points[*].source']::jsonpath[]) as path
  cross join jsonb_path_query(content, path) as words
  where jsonb_typeof(words) = 'string'
$$;

create table search_document (
  article_id uuid primary key references publication on delete cascade,
  public_number int not null,
  section_id uuid not null,
  updated_on date not null,
  title_exact text not null,
  title_folded text not null,
  byline_folded text not null,
  -- title, byline, facts and body
  whole_exact text not null,
  whole_folded text not null
);
-- What ranks and filters stays in the row; the whole texts lie apart, so that looking through many rows reads little.
alter table search_document
  alter title_exact set storage main, alter title_folded set storage main, alter byline_folded set storage main;
alter table search_document set (toast_tuple_target = 400);

create function search_document_row(of_article uuid) returns search_document language sql stable as $$
  select p.article_id, p.public_number, p.section_id, p.updated_on, of_title.key, search_folded(of_title.key),
         search_folded(search_exact(p.byline)), of_whole.key, search_folded(of_whole.key)
  from publication p
  join article_revision r on r.id = p.revision_id
  cross join lateral (select search_exact(p.title) as key) as of_title
  cross join lateral (
    select search_exact(concat_ws(E'\n', p.title, p.byline,
      (select string_agg(fact ->> 'term' || E'\n' || (fact ->> 'value'), E'\n') from jsonb_array_elements(r.facts) as fact),
      search_body(r.blocks))) as key
  ) as of_whole
  where p.article_id = of_article
$$;

create function keep_search_document() returns trigger language plpgsql as $$
begin
  delete from search_document where article_id = new.article_id;
  insert into search_document select (search_document_row(new.article_id)).*;
  return null;
end $$;
create trigger publication_search_document after insert or update on publication
  for each row execute function keep_search_document();

insert into search_document
  select row.* from publication p cross join lateral search_document_row(p.article_id) as row;

-- One index answers every combination of words, title, author, section and days. The last two are written as expressions, so that the
-- planner cannot take them from another index and then take every text apart. No pending list: a reader would have to walk it.
create extension if not exists btree_gin;
create index search_document_words on search_document using gin (
  search_words(whole_exact), search_words(whole_folded), search_words(title_exact), search_words(title_folded),
  array_to_tsvector(search_words(title_folded)), search_words(byline_folded), (section_id::text), (updated_on + 0)
) with (fastupdate = off);
create index search_document_newest on search_document (updated_on desc, public_number desc);
create index search_document_section on search_document (section_id, updated_on desc, public_number desc);

-- What is looked for. `words` are keys, with accents when `exact`; `besides` are words with accents whose hits are left out.
create type portal.search_question as (
  words text[], exact boolean, besides text[], section_id uuid, since date, until date, author text[]
);

-- The day from which on lie the newest `depth` articles of the filter's section; null when there are not so many, or no depth is given.
create function search_since(q portal.search_question, depth int) returns date
language plpgsql stable set search_path = public, pg_temp
set enable_indexscan = on set enable_indexonlyscan = on as $$
declare day date;
begin
  if depth is null then return q.since; end if;
  execute format('select d.updated_on from search_document d where %s order by d.updated_on desc, d.public_number desc offset %s limit 1',
    case when q.section_id is null then 'true' else format('d.section_id = %L', q.section_id) end, depth) into day;
  return greatest(day, q.since);
end $$;

-- Conditions on a document `d`, as SQL: the words in `place` ('whole' or 'title'), and the filter.
create function search_match(q portal.search_question, place text) returns text language sql immutable as $$
  select case when q.words = '{}' then 'true' else format(
    'search_words(d.%I) @> %L::text[]', place || case when q.exact then '_exact' else '_folded' end, q.words) end
$$;
create function search_filter(q portal.search_question) returns text language sql immutable as $$
  select concat_ws(' and ', 'true',
    case when q.section_id is not null then format('d.section_id::text = %L', q.section_id) end,
    case when q.since is not null then format('d.updated_on + 0 >= %L', q.since) end,
    case when q.until is not null then format('d.updated_on + 0 <= %L', q.until) end,
    case when q.author <> '{}' then format('search_words(d.byline_folded) @> %L::text[]', q.author) end,
    case when q.besides <> '{}' then format('d.article_id not in (
      select o.article_id from search_document o where search_words(o.whole_exact) @> %L::text[]%s)', q.besides,
      case when q.since is not null then format(' and o.updated_on + 0 >= %L', q.since) end) end)
$$;

-- How many of the newest `depth` articles hold all the words; never counts beyond `most`. Here and below the planner is told to go by
-- the index of words: it cannot know how dear it is to take a whole text apart.
create function portal.search_count(q portal.search_question, depth int, most int) returns int
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set work_mem = '16MB'
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare found int;
begin
  q.since := search_since(q, depth);
  execute format('select count(*) from (select from search_document d where %s and %s limit %s) as hits',
    search_match(q, 'whole'), search_filter(q), most) into found;
  return found;
end $$;

-- The hits in order: words in the title, side by side in the title, side by side in the text (where there are `near` hits at most), then
-- the newest. `found` is how many there are in `place` ('whole' or 'title'); where it reaches `most`, the order is not theirs.
create function portal.search_ranked(q portal.search_question, place text, near int, most int, skip int, take int)
returns table (found int, article_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set work_mem = '16MB'
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  side_by_side text := ' ' || array_to_string(q.words, ' ') || ' ';
  kind text := case when q.exact then 'exact' else 'folded' end;
begin
  return query execute format(
    'with hits as materialized (select d.* from search_document d where %s and %s limit %s)
     select counted.found::int, shown.article_id
     from (select count(*) as found from hits) as counted
     left join lateral (select d.article_id from hits d order by %s offset %s limit %s) as shown on true',
    search_match(q, place), search_filter(q), most,
    concat_ws(', ',
      case when q.words <> '{}' and place = 'whole' then format(
        '(d.article_id in (select d.article_id from search_document d where %s and %s)) desc', search_match(q, 'title'), search_filter(q)) end,
      case when q.words <> '{}' then format('(strpos(d.title_%s, %L) > 0) desc', kind, side_by_side) end,
      case when q.words <> '{}' and not q.exact then format('(strpos(d.title_exact, %L) > 0) desc', side_by_side) end,
      case when q.words <> '{}' then format(
        '(case when counted.found <= %s then strpos(d.whole_%s, %L) > 0 end) desc', near, kind, side_by_side) end,
      'd.updated_on desc, d.public_number desc'),
    skip, take);
end $$;

-- The newest hits among the newest `depth` articles: for words that so many articles hold that a look at a few of them is enough.
-- `place` 'title': in the title; 'body': in the text and not all of them in the title.
create function portal.search_newest(q portal.search_question, place text, depth int, skip int, take int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set work_mem = '16MB'
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
begin
  q.since := search_since(q, depth);
  return query execute format(
    'select d.article_id from search_document d where %s and %s and %s
     order by d.updated_on desc, d.public_number desc offset %s limit %s',
    search_match(q, case place when 'title' then 'title' else 'whole' end), search_filter(q),
    case when q.words = '{}' or place = 'title' then 'true' else format(
      'd.article_id not in (select d.article_id from search_document d where %s and %s)', search_match(q, 'title'), search_filter(q)) end,
    skip, take);
end $$;

-- Articles whose title holds all the folded words and one that begins with one of `starts`, the newest first: among the newest
-- `depth`, or, when `depth` is null, among all.
create function portal.search_titles(words text[], starts text[], depth int, take int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  if depth is not null then
    return query select d.article_id from (
        select s.* from search_document s order by s.updated_on desc, s.public_number desc limit depth
      ) as d
      where exists (select from unnest(starts) as start where strpos(d.title_folded, ' ' || start) > 0)
        and search_words(d.title_folded) @> words
      order by d.updated_on desc, d.public_number desc limit take;
  else
    return query execute format(
      'select d.article_id from search_document d where array_to_tsvector(search_words(d.title_folded)) @@ %L::tsquery
       order by d.updated_on desc, d.public_number desc limit %s',
      (select concat_ws(' & ', string_agg(format('''%s''', word), ' & ')) from unnest(words) as word)
        || (select case when words = '{}' then '' else ' & ' end || '(' || string_agg(format('''%s'':*', start), ' | ') || ')'
            from unnest(starts) as start), take);
  end if;
end $$;
