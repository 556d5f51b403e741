-- Owned by src/feeds: what feeds have told of their hubs, and where our subscriptions stand (W3C WebSub).
create table feed_subscription (
  feed_id bigint primary key references feed (id) on delete cascade,
  hub text not null,
  topic text not null,
  -- The last part of the callback's address: nobody else knows it.
  token text not null unique,
  secret text not null,
  state text not null default 'wanted' check (state in ('wanted', 'asked', 'active', 'denied')),
  detail text,
  -- When to ask the hub: at once, again, or to renew before the lease ends.
  due_at timestamptz not null default now(),
  lease_until timestamptz,
  attempts int not null default 0,
  last_pushed_at timestamptz
);
create index feed_subscription_due on feed_subscription (due_at);

-- Owned by src/articles: a publication time that cannot be, kept as it was given. The article then counts at the time it was first seen.
alter table article add column claimed_at timestamptz;
