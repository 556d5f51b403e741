-- Owned by src/stories: sentences that a story's telling quotes, each as it stands in a revision; written with the telling.
create table told_sentence (
  story_id bigint not null references story (id) on delete cascade,
  part text not null check (part in ('summary', 'alone', 'difference')),
  place int not null,
  article_id bigint not null references article (id) on delete cascade,
  revision int not null,
  -- UTF-16 code units of the revision's text; `words` are those that stand there.
  starts_at int not null,
  ends_at int not null,
  words text not null,
  -- What the part says of the sentence, see told-sentence.ts
  details jsonb not null,
  primary key (story_id, part, place)
);
create index told_sentence_article on told_sentence (article_id);

alter table story
  -- When a publisher last changed the words of one of its articles.
  add column changed_at timestamptz,
  -- Since when two further independent origins have told it: the first article of the last but one. Absent below three.
  add column developed_at timestamptz;
