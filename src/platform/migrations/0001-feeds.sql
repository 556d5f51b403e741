-- Owned by src/feeds.
create table publisher (
  id bigint generated always as identity primary key,
  -- What a publisher is known by: the registrable domain of its home page, with the path where there is no domain name.
  site text not null unique,
  name text not null,
  -- A name that the publisher's pages give replaces one that was made of a feed's title.
  name_from text not null default 'feed' check (name_from in ('feed', 'page', 'editor')),
  home_url text not null,
  language text,
  created_at timestamptz not null default now()
);

create table feed (
  id bigint generated always as identity primary key,
  publisher_id bigint references publisher (id),
  url text not null unique,
  title text not null default '',
  home_url text,
  state text not null default 'active' check (state in ('active', 'paused', 'gone', 'duplicate')),
  same_as bigint references feed (id) on delete set null,
  etag text,
  last_modified text,
  -- The last look: a name from feed-outcome.ts, with what is needed to word it for a person.
  outcome text,
  outcome_detail text,
  failures int not null default 0,
  -- Items of the last answer that are still to be taken in, beyond the most that one poll takes.
  backlog int not null default 0,
  interval_seconds int not null default 1800,
  next_due_at timestamptz not null default now(),
  collected_at timestamptz,
  last_good_at timestamptz,
  last_new_at timestamptz,
  created_at timestamptz not null default now()
);
create index feed_due on feed (next_due_at) where state = 'active';
create index feed_publisher on feed (publisher_id);

-- A feed may stand in several folders; a folder may stand in another.
create table feed_folder (
  feed_id bigint not null references feed (id) on delete cascade,
  path text[] not null check (cardinality(path) > 0),
  primary key (feed_id, path)
);
