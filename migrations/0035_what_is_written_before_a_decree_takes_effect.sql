-- What is written between the day a decree is applied and the day it takes effect ends with its body, and is kept in the decree's
-- journal like the rows that stood there before: roles go on at the heir, and undoing brings everything back.
alter table reorganisation_change
  -- What an added role was given: one that was changed since is not given back longer than that when the decree is undone.
  add column added_valid daterange;

create function end_with_body() returns trigger language plpgsql as $$
declare
  bodies uuid[];
  closing record;
  passed record;
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
    insert into role_grant (id, account_id, role, organisation_id, holding_id, valid)
      select gen_random_uuid(), new.account_id, new.role, s.to_organisation_id,
        case when left_post.row_id is null then new.holding_id end,
        daterange(closing.day, upper(new.valid * coalesce(left_post.old_valid, '(,)')))
      from succession s
      left join holding h on h.id = new.holding_id
      left join reorganisation_change left_post on left_post.reorganisation_id = closing.decree
        and left_post.table_name = 'holding' and left_post.row_id = new.holding_id
      where s.reorganisation_id = closing.decree and s.from_organisation_id = new.organisation_id and s.heir
        and new.delegated_from is null and new.ended_at is null
        and (new.holding_id is null or left_post.row_id is not null or h.valid @> closing.day)
      on conflict do nothing
      returning id, valid into passed;
    if passed.id is not null then
      insert into reorganisation_change (reorganisation_id, table_name, row_id, added_valid)
        values (closing.decree, 'role_grant', passed.id, passed.valid);
    end if;
  end if;
  new.valid := daterange(lower(new.valid), closing.day);
  return new;
end $$;

create trigger role_grant_ends_with_body before insert on role_grant for each row execute function end_with_body();
create trigger post_ends_with_body before insert on post for each row execute function end_with_body();
create trigger holding_ends_with_body before insert on holding for each row execute function end_with_body();
create trigger roster_seat_ends_with_body before insert on roster_seat for each row execute function end_with_body();
