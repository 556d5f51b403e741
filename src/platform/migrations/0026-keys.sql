-- Owned by src/readers: keys of the API. What a program sends is stored hashed and shown once.
create table api_key (
  id bigint generated always as identity primary key,
  account_id text not null references account (id) on delete cascade,
  name text not null check (length(name) between 1 and 80),
  hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  -- To the minute, so that not every request writes.
  used_at timestamptz
);
create index api_key_account on api_key (account_id, id desc);

-- Notices of a payment service that were heard: none counts twice.
create table payment_notice (
  id text primary key,
  heard_at timestamptz not null default now()
);
create index payment_notice_heard on payment_notice (heard_at);
