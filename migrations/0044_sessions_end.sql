-- A session ends thirty days after it began, however much it is used: whatever prolongs it, the sign-in library first of all, comes
-- no further than that.
create function end_of_session() returns trigger language plpgsql as $$
begin
  new.expires_at := least(new.expires_at, new.created_at + interval '30 days');
  return new;
end $$;
create trigger session_end before insert or update on session for each row execute function end_of_session();
update session set expires_at = least(expires_at, created_at + interval '30 days');
