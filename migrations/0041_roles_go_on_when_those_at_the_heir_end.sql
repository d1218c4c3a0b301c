-- A role that goes on at the heir of a closed body fills the days on which its holder has no such role there: it was left out whole
-- where one of any length stood there already, so that a longer one ended too soon.
create function stretches_without_role(account uuid, held_role text, body uuid, hanging uuid, wanted daterange)
returns setof daterange language sql stable as $$
  select unnest(datemultirange(wanted) - coalesce(range_agg(g.valid), '{}'))
  from role_grant g
  where g.account_id = account and g.role = held_role and g.organisation_id = body and g.holding_id is not distinct from hanging
    and g.delegated_from is null and g.ended_at is null
$$;

create or replace function end_with_body() returns trigger language plpgsql as $$
declare
  bodies uuid[];
  closing record;
begin
  if tg_table_name in ('holding', 'roster_seat') then
    bodies := array(select organisation_id from post where id = new.post_id);
  end if;
  if tg_table_name <> 'holding' then
    bodies := bodies || new.organisation_id;
  end if;
  select r.id as decree, r.effective_on as day into closing
  from organisation_version v
  join reorganisation r on r.state = 'applied' and r.effective_on = upper(v.valid)
  join reorganisation_change c on c.reorganisation_id = r.id and c.table_name = 'organisation_version'
    and c.row_id = v.id and c.old_valid is not null
  where v.organisation_id = any(bodies) and lower(new.valid) < r.effective_on and new.valid @> r.effective_on
    and not exists (
      select 1 from organisation_version w
      where w.organisation_id = v.organisation_id and (upper_inf(w.valid) or upper(w.valid) > r.effective_on))
  order by r.effective_on limit 1;
  if not found then
    return new;
  end if;
  insert into reorganisation_change (reorganisation_id, table_name, row_id, old_valid)
    values (closing.decree, tg_table_name, new.id, new.valid);
  if tg_table_name = 'role_grant' then
    -- As when a decree is applied: what was lent is not lent again, what was taken away stays so, and a role that hung on a post of the
    -- closed body itself hangs on it no more.
    with passed as (
      insert into role_grant (id, account_id, role, organisation_id, holding_id, valid)
      select gen_random_uuid(), new.account_id, new.role, s.to_organisation_id, hung.holding_id, free.stretch
      from succession s
      left join holding h on h.id = new.holding_id
      left join reorganisation_change left_post on left_post.reorganisation_id = closing.decree
        and left_post.table_name = 'holding' and left_post.row_id = new.holding_id
      cross join lateral (select case when left_post.row_id is null then new.holding_id end as holding_id) hung
      cross join lateral stretches_without_role(new.account_id, new.role, s.to_organisation_id, hung.holding_id,
        daterange(closing.day, upper(new.valid * coalesce(left_post.old_valid, '(,)')))) as free (stretch)
      where s.reorganisation_id = closing.decree and s.from_organisation_id = new.organisation_id and s.heir
        and new.delegated_from is null and new.ended_at is null
        and (new.holding_id is null or left_post.row_id is not null or h.valid @> closing.day)
      returning id, valid
    )
    insert into reorganisation_change (reorganisation_id, table_name, row_id, added_valid)
      select closing.decree, 'role_grant', id, valid from passed;
  end if;
  new.valid := daterange(lower(new.valid), closing.day);
  return new;
end $$;
