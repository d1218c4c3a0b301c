-- Accounts belong to people; the session, credential and verification tables are those of the sign-in library.
create table account (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  person_id uuid references person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table session (
  id uuid primary key,
  token text not null unique,
  account_id uuid not null references account on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_account on session (account_id);
create table credential (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  provider_account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- A role is held within an organisation and everything below it on the territory axis, from–to.
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null check (role in ('reporter', 'approver', 'consolidator', 'secretary', 'editor', 'publisher', 'administrator')),
  organisation_id uuid not null references organisation,
  valid daterange not null check (not isempty(valid)),
  exclude using gist (account_id with =, role with =, organisation_id with =, valid with &&)
);
