-- Owned by src/stories: who speaks in the articles of a story, and what was said, each quotation once. Written with the
-- story's telling.
create table story_speaker (
  story_id bigint not null references story (id) on delete cascade,
  -- What the speaker is known by within the story; part of addresses.
  key text not null,
  name text not null,
  -- Whether that is a name, or words that describe somebody without one.
  is_named boolean not null,
  sort text not null,
  type text not null,
  roles text[] not null,
  aliases text[] not null,
  statement_count int not null,
  -- When the newest of the statements was first printed.
  latest_at timestamptz not null,
  primary key (story_id, key)
);
create index story_speaker_latest on story_speaker (story_id, latest_at desc, key);

create table statement (
  -- That of its earliest claim, so that it stays the same when the story is told again.
  id bigint primary key,
  story_id bigint not null references story (id) on delete cascade,
  -- Absent where nobody could be told.
  speaker_key text,
  -- The claim with the most of its words.
  claim_id bigint not null references claim (id) on delete cascade,
  quotation text not null,
  attitude text not null,
  first_at timestamptz not null,
  is_withdrawn boolean not null,
  -- Of all that was told of it, so that what is as it was is not written again.
  digest text not null
);
create index statement_newest on statement (story_id, first_at desc, id desc);
create index statement_speaker on statement (story_id, speaker_key, first_at desc, id desc);
create index statement_fullest on statement (claim_id);

-- How each article prints a statement.
create table statement_print (
  statement_id bigint not null references statement (id) on delete cascade,
  article_id bigint not null references article (id) on delete cascade,
  -- In the order of publication, from 0.
  place int not null,
  how text not null check (how in ('whole', 'cut', 'altered')),
  -- The fullest version with what this article left out or put in, see Piece in src/articles/difference.ts.
  pieces jsonb not null,
  -- An earlier revision had it; the current one has not.
  is_gone boolean not null,
  primary key (statement_id, article_id)
);
create index statement_print_article on statement_print (article_id);

create table statement_claim (
  claim_id bigint primary key references claim (id) on delete cascade,
  statement_id bigint not null references statement (id) on delete cascade
);
create index statement_claim_statement on statement_claim (statement_id);
