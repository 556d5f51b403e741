-- Owned by src/claims: that a revision was read for claims, also where it has none. Rows of earlier revisions stay, so that a
-- quotation that an article no longer has is known.
create table claim_study (
  article_id bigint not null,
  revision int not null,
  -- What read it; `none` reads no language but English, `gave up` took too long.
  tagger text not null check (tagger in ('model', 'rules', 'none', 'gave up')),
  -- [{sort, type, name, roles, aliases, description}, …], see src/claims/speaker.ts; claims name them by their places.
  speakers jsonb not null default '[]',
  primary key (article_id, revision),
  foreign key (article_id, revision) references revision (article_id, number) on delete cascade
);

create table claim (
  id bigint generated always as identity primary key,
  article_id bigint not null,
  revision int not null,
  -- In the order of the text, from 0.
  place int not null,
  -- Spans in the revision's text, in UTF-16 code units: start, end, start, end, …
  source int[] not null,
  cue int[] not null check (cardinality(cue) > 0),
  content int[] not null check (cardinality(content) > 0),
  -- The words of the source and of each piece of the content, so that a list need not load texts. A list still asks the
  -- revision's text whether they stand there.
  source_words text not null,
  content_words text[] not null,
  quotation text not null check (quotation in ('direct', 'indirect', 'mixed')),
  attitude text not null check (attitude in ('statement', 'belief', 'intention')),
  -- Who is behind the source, see ResolvedSource in src/claims/speaker.ts.
  source_is jsonb not null,
  -- The folded name of the speaker, where it has one.
  speaker_key text,
  -- [{role, name, words, cue, speaker, publisherId}, …], see src/claims/way.ts
  way jsonb not null,
  unique (article_id, revision, place),
  foreign key (article_id, revision) references claim_study (article_id, revision) on delete cascade
);
create index claim_speaker on claim (speaker_key, id desc) where speaker_key is not null;

-- Owned by src/articles: articles that wait to be studied again, because something is found in them that was not looked for
-- when they came.
create table study_due (
  article_id bigint primary key references article (id) on delete cascade,
  -- When it was last queued; absent before.
  queued_at timestamptz
);
create index study_due_queued on study_due (queued_at) where queued_at is not null;

-- Claims of the last thirty days' articles are found in the background.
insert into study_due (article_id)
select id from article where dated_at > now() - interval '30 days' and revision > 0 and state = 'placed';
