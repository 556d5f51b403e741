-- Owned by src/stories.
create table story (
  id bigint generated always as identity primary key,
  created_at timestamptz not null default now(),
  -- The telling: derived from the articles, written by tell-story.
  headline text not null default '',
  excerpt text not null default '',
  lead_article_id bigint references article (id),
  article_count int not null default 0,
  publisher_count int not null default 0,
  first_at timestamptz,
  last_at timestamptz,
  -- [{key, name}, …], the strongest first.
  hashtags jsonb not null default '[]',
  told_at timestamptz
);
create index story_front on story ((publisher_count > 1) desc, last_at desc, id desc) where article_count > 0;
create index story_last on story (last_at desc, id desc) where article_count > 0;

create table membership (
  article_id bigint primary key references article (id) on delete cascade,
  story_id bigint not null references story (id),
  -- The order of placement; the window is rebuilt in this order.
  seq bigint generated always as identity unique,
  placed_at timestamptz not null default now(),
  placed_by text not null default 'engine' check (placed_by in ('engine', 'editor')),
  -- [{kind, …}, …], see reason.ts
  reasons jsonb not null
);
create index membership_story on membership (story_id, article_id);

-- What the placer compares, made once by study-article.
create table article_features (
  article_id bigint primary key references article (id) on delete cascade,
  features jsonb not null
);
