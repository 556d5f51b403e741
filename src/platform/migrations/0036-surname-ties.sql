-- A surname alone, in an article that names nobody of it in full, means the one person of that surname whom the other articles
-- of its story name in full. Found anew whenever the story is told.

-- Owned by src/topics.
create table surname_tie (
  article_id bigint not null,
  -- The entity that the surname as written stands for.
  named_id bigint not null,
  -- Who is meant.
  entity_id bigint not null references entity (id),
  -- Why: the earliest article of the story that gives the full name.
  named_in bigint not null references article (id) on delete cascade,
  primary key (article_id, named_id),
  foreign key (article_id, named_id) references mention (article_id, named_id) on delete cascade
);
create index surname_tie_named_in on surname_tie (named_in);
create index surname_tie_entity on surname_tie (entity_id);

-- Owned by src/claims: the speaker's own key, where speaker_key is that of whom the story ties it to.
alter table claim add column own_speaker_key text;
