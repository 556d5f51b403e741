-- Owned by src/stories: what editors did to stories, a line each; nothing here is ever taken back or written over.
create table story_edit (
  id bigint generated always as identity primary key,
  edited_at timestamptz not null default now(),
  actor text not null,
  role text not null,
  what text not null check (what in ('moved', 'split', 'merged', 'renamed', 'undone')),
  -- The story that was edited, and the one that its articles went to.
  story_id bigint not null references story (id),
  into_id bigint references story (id),
  article_count int not null default 0,
  -- Of a story that was renamed; null where it bears its published one.
  headline_before text,
  headline_after text,
  why text not null default '',
  -- The line that this one takes back, and the line that took this one back.
  undoes bigint unique references story_edit (id),
  undone_by bigint references story_edit (id)
);
create index story_edit_story on story_edit (story_id, id desc);
create index story_edit_into on story_edit (into_id, id desc) where into_id is not null;

-- The articles that an edit put elsewhere, with what was known of them before.
create table story_edit_article (
  edit_id bigint not null references story_edit (id),
  article_id bigint not null references article (id) on delete cascade,
  from_id bigint not null references story (id),
  placed_by text not null check (placed_by in ('engine', 'editor')),
  reasons jsonb not null,
  primary key (edit_id, article_id)
);
create index story_edit_article_article on story_edit_article (article_id, edit_id desc);

-- Stories that an edit put apart, the lesser id first: the engine never makes them one.
create table story_apart (
  story_id bigint not null references story (id),
  other_id bigint not null references story (id),
  edit_id bigint not null references story_edit (id),
  -- The merge by an editor that handed it on, or that made it meaningless.
  handed_on_by bigint references story_edit (id),
  lifted_by bigint references story_edit (id),
  primary key (story_id, other_id, edit_id),
  check (story_id < other_id)
);
create index story_apart_other on story_apart (other_id);
create index story_apart_edit on story_apart (edit_id);

-- A headline that an editor gave; null where the story bears that of its lead article.
alter table story add column editor_headline text;
create index story_renamed on story (id) where editor_headline is not null;
