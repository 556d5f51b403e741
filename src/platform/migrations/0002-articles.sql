-- Owned by src/articles.
create table article (
  id bigint generated always as identity primary key,
  publisher_id bigint not null references publisher (id),
  -- Where to read it at the publisher; absent for an entry that links nowhere.
  link text,
  title text not null,
  byline text[] not null default '{}',
  kind text not null default 'news',
  language text,
  published_at timestamptz,
  modified_at timestamptz,
  first_seen_at timestamptz not null default now(),
  -- The time it is sorted by.
  dated_at timestamptz not null generated always as (coalesce(published_at, first_seen_at)) stored,
  excerpt text not null default '',
  image_url text,
  state text not null default 'collected' check (state in ('collected', 'read', 'studied', 'placed', 'twin')),
  -- Where the text of the current revision came from.
  text_from text not null default 'none' check (text_from in ('page', 'feed', 'none')),
  -- How the last reading of the page ended: a name from reading-outcome.ts, with what is needed to word it.
  reading_outcome text,
  reading_detail text,
  read_at timestamptz,
  -- Readings in a row that failed for a passing reason.
  failures int not null default 0,
  revision int not null default 0,
  -- Two addresses turned out to be one article: this row is the later one.
  same_as bigint references article (id)
);
create index article_dated on article (dated_at desc, id desc);
create index article_publisher on article (publisher_id, dated_at desc);
create index article_waiting on article (state, first_seen_at, id) where state in ('collected', 'read', 'studied');

-- Every address an article is known by, without tracking parameters. The address is what makes two entries one article.
create table article_address (
  address text primary key,
  -- Deferred: the address is claimed first, and only who wins it writes the article.
  article_id bigint not null references article (id) on delete cascade deferrable initially deferred
);
create index article_address_article on article_address (article_id);

-- What a feed said of an article; its text serves when the page gives none.
create table entry (
  feed_id bigint not null references feed (id) on delete cascade,
  guid text not null,
  article_id bigint not null references article (id) on delete cascade,
  digest text not null,
  title text not null,
  summary text not null default '',
  blocks jsonb not null default '[]',
  categories text[] not null default '{}',
  published_at timestamptz,
  first_seen_at timestamptz not null default now(),
  primary key (feed_id, guid)
);
create index entry_article on entry (article_id);

create table revision (
  article_id bigint not null references article (id) on delete cascade,
  number int not null,
  seen_at timestamptz not null default now(),
  title text not null,
  digest text not null,
  blocks jsonb not null,
  -- The blocks' words; offsets of sentences and mentions point into it (UTF-16 code units).
  text text not null,
  -- [[start, end], …]
  sentences jsonb not null default '[]',
  primary key (article_id, number)
);

-- When the next page of a host may be asked for; readings of one host are spread out when they are queued.
create table host_turn (
  host text primary key,
  next_at timestamptz not null
);
