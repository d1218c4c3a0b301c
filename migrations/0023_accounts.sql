-- Accounts are closed and opened again, let in by one-time links, and hold roles that end with a post or are lent for a while.
alter table account add column closed_at timestamptz;

alter table role_grant
  add column holding_id uuid references holding,
  add column delegated_from uuid references role_grant,
  -- Ended at once on a day on which it had just begun: `valid` could only become empty.
  add column ended_at timestamptz,
  drop constraint role_grant_account_id_role_organisation_id_valid_excl,
  add check (holding_id is null or delegated_from is null),
  -- A delegation is for a period.
  add check (delegated_from is null or upper(valid) is not null),
  add exclude using gist (account_id with =, role with =, organisation_id with =, valid with &&)
    where (holding_id is null and delegated_from is null and ended_at is null),
  add exclude using gist (account_id with =, role with =, organisation_id with =, holding_id with =, valid with &&)
    where (holding_id is not null and ended_at is null),
  add exclude using gist (account_id with =, delegated_from with =, valid with &&)
    where (delegated_from is not null and ended_at is null);
create index role_grant_account on role_grant (account_id);
create index role_grant_delegated_from on role_grant (delegated_from);
create index account_person on account (person_id);
create index holding_person on holding (person_id);

-- From when until when a role is held in truth: never longer than the post it hangs on, nor than the role it was lent from.
-- `suspended`: ended at once, or the account, or the one that lends, is closed.
create view effective_role as
  select g.id, g.account_id, g.role, g.organisation_id, g.holding_id, g.delegated_from, lender.id as delegator_id,
    g.valid * coalesce(h.valid, '(,)') * coalesce(lent.valid, '(,)') * coalesce(lent_h.valid, '(,)') as valid,
    num_nonnulls(g.ended_at, lent.ended_at, own.closed_at, lender.closed_at) > 0 as suspended
  from role_grant g
  join account own on own.id = g.account_id
  left join holding h on h.id = g.holding_id
  left join role_grant lent on lent.id = g.delegated_from
  left join holding lent_h on lent_h.id = lent.holding_id
  left join account lender on lender.id = lent.account_id;

-- A link or a printed code that lets its bearer choose the password of an account, once. Only the code's hash is kept.
create table account_link (
  id uuid primary key,
  account_id uuid not null references account,
  code_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Replaced by a newer one, or its account was closed.
  withdrawn_at timestamptz,
  check (expires_at > created_at)
);
create index account_link_account on account_link (account_id, created_at);

-- The token with which the first administrator is made; there is none while there is an administrator.
create table setup_token (
  singleton boolean primary key default true check (singleton),
  token_hash bytea not null,
  drawn_at timestamptz not null
);

-- Who stands behind what somebody submitted under a delegation: neither of the two may approve it.
alter table report add column submitted_for uuid references account;
-- And on whose behalf a step was taken, as the report's page says.
alter table report_event add column on_behalf_of uuid references account;
