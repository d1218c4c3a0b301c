-- Signing in by more than a password: codes of an app, passkeys and single sign-on; tries are counted, and a session knows
-- when its person last proved who they are.
alter table account add column two_factor_enabled boolean not null default false;
alter table session
  add column authenticated_at timestamptz not null default now(),
  add column method text not null default 'password' check (method in ('password', 'code', 'passkey', 'single-sign-on'));

-- The secret of the app and the recovery codes left, both encrypted by the sign-in library.
create table two_factor (
  id uuid primary key,
  account_id uuid not null unique references account on delete cascade,
  secret text not null,
  recovery_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  -- The last code that was accepted: none opens twice (RFC 6238, 5.2).
  spent_code text,
  spent_at timestamptz
);

create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
create index passkey_account on passkey (account_id);

-- One identity of a provider belongs to one account.
create unique index credential_identity on credential (provider_id, provider_account_id);
create index credential_account on credential (account_id);
create index verification_identifier on verification (identifier);

-- Tries that failed: by account, by network, and in 65,536 places for names nobody has.
create table sign_in_failure (
  key text primary key,
  failures integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failure_age on sign_in_failure (last_failed_at);
