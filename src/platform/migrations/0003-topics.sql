-- Owned by src/topics.
create table entity (
  id bigint generated always as identity primary key,
  -- The name folded for comparison.
  key text not null unique,
  name text not null,
  type text not null check (type in ('person', 'organisation', 'place', 'other'))
);

create table mention (
  article_id bigint not null references article (id) on delete cascade,
  entity_id bigint not null references entity (id),
  times int not null,
  is_in_title boolean not null default false,
  primary key (article_id, entity_id)
);
create index mention_entity on mention (entity_id, article_id);

create table hashtag (
  id bigint generated always as identity primary key,
  -- Lower case, without the sign.
  key text not null unique,
  name text not null
);

create table article_hashtag (
  article_id bigint not null references article (id) on delete cascade,
  hashtag_id bigint not null references hashtag (id),
  given_by text not null check (given_by in ('publisher', 'octavo')),
  rank smallint not null,
  primary key (article_id, hashtag_id)
);
create index article_hashtag_hashtag on article_hashtag (hashtag_id, article_id);
