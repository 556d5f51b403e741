-- Owned by src/comments: what readers say about stories and articles.
create table comment (
  id bigint generated always as identity primary key,
  -- Where it was written. It is never moved: where it stands follows from where the story or the article is now.
  story_id bigint references story (id),
  article_id bigint references article (id) on delete cascade,
  -- The first comment of its thread; of that one, itself.
  root_id bigint not null references comment (id),
  parent_id bigint references comment (id),
  -- The ids of those it answers, the first of the thread before all, and its own: the order of a thread.
  path bigint[] not null,
  -- Null where the writer's account is gone.
  account_id text references account (id) on delete set null,
  writer_role text not null,
  -- As written; empty where it was removed.
  words text not null,
  -- Who may read it at the most, whatever is opened later: nobody who wrote among members is overheard afterwards.
  open_to text not null check (open_to in ('all', 'readers', 'members')),
  state text not null check (state in ('shown', 'held', 'hidden', 'removed')),
  written_at timestamptz not null default now(),
  edited_at timestamptz,
  -- Since when it waits for a moderator; null where it does not.
  queued_at timestamptz,
  -- Why it was held: [{kind, …}, …], see check-words.ts
  held_for jsonb not null default '[]',
  -- Of the first comment of a thread: nobody may answer any more.
  locked_at timestamptz,
  check (num_nonnulls(story_id, article_id) = 1),
  check ((parent_id is null) = (cardinality(path) = 1))
);
create index comment_story on comment (story_id, path) where story_id is not null;
create index comment_article on comment (article_id, path) where article_id is not null;
create index comment_root on comment (root_id, path);
create index comment_parent on comment (parent_id) where parent_id is not null;
create index comment_writer on comment (account_id, id desc) where account_id is not null;
create index comment_queue on comment (queued_at, id) where queued_at is not null;

-- Words before an edit; moderators see them.
create table comment_edit (
  comment_id bigint not null references comment (id) on delete cascade,
  number int not null,
  words text not null,
  edited_at timestamptz not null,
  primary key (comment_id, number)
);

-- The words of an article that a comment quotes: as they stood in a revision, in UTF-16 code units of its text.
create table comment_quote (
  comment_id bigint primary key references comment (id) on delete cascade,
  article_id bigint not null references article (id) on delete cascade,
  revision int not null,
  start_at int not null,
  end_at int not null,
  words text not null,
  -- Where they stand in the latest revision that was looked through.
  anchored_revision int not null,
  anchor text not null check (anchor in ('exact', 'near', 'gone')),
  anchor_start int,
  anchor_end int,
  check ((anchor = 'gone') = (anchor_start is null))
);
create index comment_quote_article on comment_quote (article_id);

create table comment_report (
  comment_id bigint not null references comment (id) on delete cascade,
  account_id text not null references account (id) on delete cascade,
  reason text not null check (reason in ('abuse', 'false', 'spam', 'private', 'off topic', 'other')),
  words text not null default '',
  reported_at timestamptz not null default now(),
  -- A moderator has looked at it.
  settled_at timestamptz,
  primary key (comment_id, account_id)
);
create index comment_report_by on comment_report (account_id, reported_at desc);

-- Who may read and whether anybody may write: of the whole house, and of stories that differ from it.
create table conversation_house (
  is_one boolean primary key default true check (is_one),
  open_to text not null default 'all' check (open_to in ('all', 'readers', 'members')),
  -- The first comment of an account waits until a moderator has read it.
  holds_first boolean not null default true,
  -- More links than this are held; null holds none.
  most_links int default 2 check (most_links between 0 and 100)
);
insert into conversation_house default values;
create table conversation_of_story (
  story_id bigint primary key references story (id),
  -- Null: as the house has it.
  open_to text check (open_to in ('all', 'readers', 'members')),
  locked_at timestamptz
);

-- Words and hosts that comments are held or refused for.
create table comment_rule (
  id bigint generated always as identity primary key,
  what text not null check (what in ('word', 'host')),
  pattern text not null,
  deed text not null check (deed in ('hold', 'refuse')),
  unique (what, pattern)
);

create table comment_ban (
  account_id text primary key references account (id) on delete cascade,
  -- Null: for good.
  until timestamptz,
  why text not null default ''
);

-- What moderators did, a line each; nothing here is ever taken back or written over.
create table moderation (
  id bigint generated always as identity primary key,
  done_at timestamptz not null default now(),
  actor text not null,
  role text not null,
  what text not null check (what in ('hid', 'approved', 'banned', 'unbanned', 'locked thread', 'unlocked thread',
    'locked story', 'unlocked story', 'opened story', 'opened house', 'made rule', 'removed rule', 'undid')),
  comment_id bigint references comment (id) on delete set null,
  story_id bigint references story (id),
  -- Whom it concerned; null where the account is gone.
  account_id text references account (id) on delete set null,
  why text not null default '',
  -- In words, what was set: until when, open to whom, which rule.
  setting text not null default '',
  -- What stood before, for the way back.
  before jsonb not null default '{}',
  undoes bigint unique references moderation (id),
  undone_by bigint references moderation (id)
);
create index moderation_comment on moderation (comment_id, id desc) where comment_id is not null;
create index moderation_account on moderation (account_id, id desc) where account_id is not null;

-- What a writer is told of a moderator's decision, with the reason.
create table writer_notice (
  id bigint generated always as identity primary key,
  account_id text not null references account (id) on delete cascade,
  moderation_id bigint not null references moderation (id),
  told_at timestamptz not null default now(),
  read_at timestamptz
);
create index writer_notice_account on writer_notice (account_id, id desc);
create index writer_notice_unread on writer_notice (account_id) where read_at is null;

-- When somebody last looked at a conversation, and since when what came is new to them.
create table conversation_look (
  account_id text not null references account (id) on delete cascade,
  subject text not null check (subject in ('story', 'article')),
  subject_id bigint not null,
  since_at timestamptz not null,
  looked_at timestamptz not null,
  primary key (account_id, subject, subject_id)
);

-- The way from a story or an article to those that became it.
create index story_merged_into on story (merged_into) where merged_into is not null;
create index article_same_as on article (same_as) where same_as is not null;
