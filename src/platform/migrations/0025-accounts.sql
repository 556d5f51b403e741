-- Owned by src/readers: people, how they prove who they are, and what they may do. better-auth reads and writes the first
-- four tables under the names that src/readers/sign-in.store.ts gives it.
create table account (
  id text primary key,
  name text not null check (length(name) between 1 and 80),
  -- In lower case: nobody has two accounts because of a capital.
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Given by hand; membership adds to it and never takes from it.
  role text not null default 'reader' check (role in ('reader', 'member', 'moderator', 'editor', 'administrator'))
);
create index account_administrator on account (id) where role = 'administrator';

create table account_session (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ip_address text,
  user_agent text
);
create index account_session_account on account_session (account_id, created_at desc);
create index account_session_expired on account_session (expires_at);

-- A password (hashed), or the subject of an issuer.
create table account_credential (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  issuer_id text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (issuer_id, subject)
);
create index account_credential_account on account_credential (account_id);

-- What somebody must send back: the token of a letter, and later the challenge of a passkey.
create table account_proof (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_proof_identifier on account_proof (identifier);
create index account_proof_expired on account_proof (expires_at);

-- How long whoever names an account, or comes from an address, has to wait until they may try again.
create table sign_in_wait (
  who text primary key,
  failures int not null,
  failed_at timestamptz not null,
  free_at timestamptz not null
);
create index sign_in_wait_failed on sign_in_wait (failed_at);

-- Why somebody is a member, and until when; without an end, until it is taken back.
create table member_grant (
  id bigint generated always as identity primary key,
  account_id text not null references account (id) on delete cascade,
  granted_by text not null check (granted_by in ('hand', 'invitation', 'payment')),
  -- Of a payment service: what it calls the subscription.
  reference text not null default '',
  until timestamptz,
  created_at timestamptz not null default now(),
  unique (account_id, granted_by, reference)
);

-- Codes that let somebody register where registration is not open; stored hashed.
create table invitation (
  id bigint generated always as identity primary key,
  code_hash text not null unique,
  -- The only address that may use it; null where anybody may who has it.
  email text check (email = lower(email)),
  role text not null check (role in ('reader', 'member', 'moderator', 'editor', 'administrator')),
  member_until timestamptz,
  note text not null default '',
  made_by text not null,
  uses_left int not null check (uses_left >= 0),
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

-- What the house lets visitors, readers and members do, where it is not as Octavo comes.
create table house_rule (
  name text primary key,
  value text not null,
  changed_by text not null,
  changed_at timestamptz not null default now()
);
