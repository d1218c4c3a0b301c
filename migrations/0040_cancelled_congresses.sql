-- A planned congress that will not be held stays in the register with the reason; its term is free for another one.
alter table congress
  add column cancelled_on date,
  add column cancel_reason text,
  add constraint congress_cancelled check ((cancelled_on is null) = (cancel_reason is null)
    and (cancelled_on is null or held_until is null)),
  drop constraint congress_organisation_id_term_key;
create unique index congress_term on congress (organisation_id, term) where cancelled_on is null;
create index congress_organisation on congress (organisation_id);
