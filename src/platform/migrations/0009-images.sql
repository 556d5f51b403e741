-- Owned by src/platform: what several machines must agree on and nobody else may know.
create table secret (
  name text primary key,
  value bytea not null
);

-- Owned by src/articles: what is known of a publisher's picture since it was asked for once. Its bytes are on the disk of
-- the machine that asked.
create table image (
  -- SHA-256 of the address, which may be longer than an index takes.
  digest bytea primary key,
  -- Both absent where it cannot be shown.
  width int,
  height int,
  -- Why it cannot be shown; absent where it can.
  trouble text,
  -- It is not asked for again before.
  again_at timestamptz,
  asked_at timestamptz not null default now(),
  check ((trouble is null) = (width is not null and height is not null))
);

-- Owned by src/feeds: CSS selectors of what is the text of a feed's articles, and of what is none.
alter table feed add column include_selectors text[] not null default '{}';
alter table feed add column exclude_selectors text[] not null default '{}';
