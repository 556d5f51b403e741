-- Owned by src/readers: people who prove who they are at an OpenID Connect issuer, and what becomes of invitations.

-- From when a browser is sent there until it comes back. Whoever reads the table can finish no visit of another browser's.
create table issuer_visit (
  state_hash text primary key,
  -- Of the cookie of the browser that was sent.
  browser_hash text not null,
  nonce text not null,
  verifier text not null,
  back text not null,
  invitation_id bigint references invitation (id) on delete cascade,
  expires_at timestamptz not null
);
create index issuer_visit_expired on issuer_visit (expires_at);

-- The role that the issuer's groups gave at the last sign-in there, and until when that counts. It adds to the role given
-- by hand, and never takes from it.
alter table account_credential add column role text check (role in ('reader', 'member', 'moderator', 'editor', 'administrator'));
alter table account_credential add column role_until timestamptz;

-- Who came by an invitation; without a name when the account goes. What was used before this was counted, not kept.
create table invitation_use (
  invitation_id bigint not null references invitation (id) on delete cascade,
  account_id text not null references account (id) on delete cascade,
  used_at timestamptz not null default now(),
  primary key (invitation_id, account_id)
);
create index invitation_use_account on invitation_use (account_id);
alter table invitation add column ended_at timestamptz;
alter table invitation add column ended_by text;

-- Where a running Octavo listens, so that a command beside it prints links that lead there.
create table served_address (
  address text primary key,
  started_at timestamptz not null
);
