-- Owned by src/stories: how likely an article tells the same event as one placed before it, for its nearest few. Known when
-- it is placed; what is related to an article is ordered by it.
create table nearness (
  article_id bigint not null references article (id) on delete cascade,
  other_id bigint not null references article (id) on delete cascade,
  likeness real not null,
  primary key (article_id, other_id)
);
create index nearness_other on nearness (other_id, article_id);

-- What other stories are compared with: the names, hashtags and words that stand at the head of a story, written with its telling.
create table story_profile (
  story_id bigint primary key references story (id),
  first_at timestamptz not null,
  -- The language of its lead article, without its region.
  language text,
  -- [{kind, key, name, weight}, …], see profile-story.ts
  terms jsonb not null
);
-- The same terms, hashed, in the order of time: who else had a term before a story, and how many.
create table story_term (
  term int not null,
  first_at timestamptz not null,
  story_id bigint not null references story (id),
  primary key (term, first_at, story_id)
);

create table storyline (
  id bigint generated always as identity primary key,
  -- Names that its stories share, as published.
  name text not null default '',
  editor_name text,
  story_count int not null default 0,
  article_count int not null default 0,
  first_at timestamptz,
  last_at timestamptz,
  -- From when it counts as quiet, by its own rhythm.
  quiet_at timestamptz,
  -- Where its stories went when it has none left: its address leads there.
  merged_into bigint references storyline (id)
);
create index storyline_last on storyline (last_at desc, id desc) where story_count > 0;

-- That a story follows from an earlier one; each from one at the most, so a storyline is a tree.
create table story_link (
  story_id bigint primary key references story (id),
  -- Null where an editor said that it follows from none.
  from_id bigint references story (id),
  score real not null,
  -- {names, hashtags, words, days}, see link-storyline.ts
  reasons jsonb not null,
  linked_by text not null default 'engine' check (linked_by in ('engine', 'editor')),
  check (from_id <> story_id),
  check (from_id is not null or linked_by = 'editor')
);
create index story_link_from on story_link (from_id) where from_id is not null;

create table storyline_story (
  story_id bigint primary key references story (id),
  storyline_id bigint not null references storyline (id)
);
create index storyline_story_line on storyline_story (storyline_id);

-- What editors did to storylines, a line each; nothing here is ever taken back or written over.
create table storyline_edit (
  id bigint generated always as identity primary key,
  edited_at timestamptz not null default now(),
  actor text not null,
  role text not null,
  what text not null check (what in ('attached', 'detached', 'freed', 'named')),
  story_id bigint references story (id),
  from_id bigint references story (id),
  storyline_id bigint references storyline (id),
  name text,
  why text not null default ''
);
create index storyline_edit_story on storyline_edit (story_id, id desc) where story_id is not null;
create index storyline_edit_line on storyline_edit (storyline_id, id desc) where storyline_id is not null;
