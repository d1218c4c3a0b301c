-- People are found by the beginnings of the words of their names, without accents, by an index: a province has tens of thousands.
-- The keys are those of the portal's search (0009), so that tone placement and i/y do not matter here either. Schemas are named, for an
-- index is built with none in the search path.
create function person_words(full_name text) returns tsvector language sql immutable strict parallel safe as $$
  select array_to_tsvector(public.search_words(public.search_folded(public.search_exact(full_name))))
$$;
-- Each word typed as the beginning of one of the name's; null when nothing that is a word was typed.
create function person_question(typed text) returns tsquery language sql immutable strict parallel safe as $$
  select string_agg('''' || word || ''':*', ' & ')::tsquery
  from unnest(public.search_words(public.search_folded(public.search_exact(typed)))) as word
$$;
create index person_name_words on person using gin (person_words(full_name));
