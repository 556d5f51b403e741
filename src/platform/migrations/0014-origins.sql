-- Owned by src/articles: what the revision's text can be recognised by in others, see src/language/fingerprint.ts. Absent
-- until it is studied.
alter table revision add column fingerprint int[];

-- Owned by src/stories: whom an article names as its sources, studied once a revision.
create table article_citations (
  article_id bigint primary key references article (id) on delete cascade,
  revision int not null,
  -- [{outlet, how, isWhole, evidence}, …], see find-citations.ts
  citations jsonb not null
);

-- Owned by src/stories: that an article of a story has something from another; written with the story's telling.
create table origin (
  article_id bigint not null references article (id) on delete cascade,
  place int not null,
  how text not null check (how in ('copied', 'credited', 'cited')),
  -- The article as a whole rests on it.
  is_whole boolean not null,
  -- The article it is from, where that is one of the story.
  origin_article_id bigint references article (id) on delete cascade,
  -- Of a publisher that is followed.
  publisher_id bigint references publisher (id),
  outlet text not null,
  -- How much of the article's own words stand in the original; of copies.
  share real,
  -- {in, start, end, words}, in the revision of that number
  evidence jsonb not null,
  revision int not null,
  primary key (article_id, place)
);
create index origin_source on origin (origin_article_id) where origin_article_id is not null;

alter table story
  -- How many outlets it is independently known from; 0 until it is told.
  add column origin_count int not null default 0,
  -- {name, publisherId}: whom the first article has it from.
  add column first_origin jsonb;
