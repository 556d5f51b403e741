-- Owned by src/readers: by which somebody signs in without a password. better-auth writes it under the names that
-- src/readers/sign-in-names.ts gives it; the challenges that are to be answered lie in account_proof.
create table account_passkey (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  name text,
  -- Nothing here opens anything: the other half never leaves its owner's device.
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  -- Which make of device it is; null or zeros where it does not say.
  aaguid text,
  created_at timestamptz not null default now()
);
create index account_passkey_account on account_passkey (account_id, created_at);
