-- A role is lent to somebody for the place they hold below it: a post, or a role of their own. It ends with that place.
alter table role_grant
  add column delegate_holding_id uuid references holding,
  add column delegate_grant_id uuid references role_grant;

update role_grant g set delegate_holding_id = (
  select h.id from account a join holding h on h.person_id = a.person_id
  where a.id = g.account_id and h.valid @> lower(g.valid) order by upper(h.valid) desc limit 1)
where g.delegated_from is not null;
update role_grant g set delegate_grant_id = (
  select o.id from role_grant o
  where o.account_id = g.account_id and o.delegated_from is null and o.ended_at is null and o.valid @> lower(g.valid)
  order by upper(o.valid) desc limit 1)
where g.delegated_from is not null and g.delegate_holding_id is null;
update role_grant set ended_at = now()
where delegated_from is not null and ended_at is null and num_nonnulls(delegate_holding_id, delegate_grant_id) = 0;

alter table role_grant
  add check (delegated_from is not null or num_nonnulls(delegate_holding_id, delegate_grant_id) = 0),
  add check (delegated_from is null or ended_at is not null or num_nonnulls(delegate_holding_id, delegate_grant_id) = 1);
create index role_grant_delegate_grant on role_grant (delegate_grant_id);

-- From when until when a role is held in truth: never longer than the post it hangs on, nor than the role it was lent from,
-- nor than the place for which it was lent. `suspended`: one of these ended at once, or the account, or the one that lends, is
-- closed.
create or replace view effective_role as
  select g.id, g.account_id, g.role, g.organisation_id, g.holding_id, g.delegated_from, lender.id as delegator_id,
    g.valid * coalesce(h.valid, '(,)') * coalesce(lent.valid, '(,)') * coalesce(lent_h.valid, '(,)')
      * coalesce(place_h.valid, '(,)') * coalesce(place.valid, '(,)') as valid,
    num_nonnulls(g.ended_at, lent.ended_at, place.ended_at, own.closed_at, lender.closed_at) > 0 as suspended
  from role_grant g
  join account own on own.id = g.account_id
  left join holding h on h.id = g.holding_id
  left join role_grant lent on lent.id = g.delegated_from
  left join holding lent_h on lent_h.id = lent.holding_id
  left join role_grant place on place.id = g.delegate_grant_id
  left join holding place_h on place_h.id = coalesce(g.delegate_holding_id, place.holding_id)
  left join account lender on lender.id = lent.account_id;
