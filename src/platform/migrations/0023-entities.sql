-- Owned by src/topics: pages of entities, and what editors say about their names.
alter table entity drop constraint entity_type_check;
alter table entity add check (type in ('person', 'organisation', 'place', 'ticker', 'other'));
-- What tells it from others of the same name; null where it alone bears it.
alter table entity add column qualifier text;
-- The name that an editor gave it; null where it bears that of the articles.
alter table entity add column editor_name text;
create index entity_renamed on entity (id) where editor_name is not null;
create index entity_words on entity using gin (to_tsvector('simple'::regconfig, search_text(key)));

-- What two spellings of one hashtag have in common, as `hashtagStem` in src/language/hashtags.ts has it: TeachersStrike and
-- TeacherStrike, GrainDeal and GrainDeals.
create function hashtag_stem(name text) returns text language sql immutable strict parallel safe as $$
  select lower(regexp_replace(regexp_replace(name, 'ies(?![a-z])', 'y', 'g'), '([a-rt-z])s(?![a-z])', '\1', 'g'))
$$;
alter table hashtag add column stem text not null generated always as (hashtag_stem(name)) stored;
create index hashtag_by_stem on hashtag (stem);

-- A mention keeps by which name an article calls the entity, so that names can be given to another entity and back.
alter table mention rename to mention_before;
create table mention (
  article_id bigint not null references article (id) on delete cascade,
  -- The entity that the name as written stands for.
  named_id bigint not null references entity (id),
  -- The entity that is meant, see entity_alias.
  entity_id bigint not null references entity (id),
  times int not null,
  is_in_title boolean not null default false,
  -- The article's, so that the articles of an entity are a range of an index.
  dated_at timestamptz not null,
  primary key (article_id, named_id)
);
insert into mention (article_id, named_id, entity_id, times, is_in_title, dated_at)
select article_id, entity_id, entity_id, times, is_in_title, article.dated_at
from mention_before join article on article.id = article_id;
drop table mention_before;
create index mention_entity on mention (entity_id, article_id);
create index mention_dated on mention (entity_id, dated_at desc, article_id desc);
create index mention_named on mention (named_id);

-- Names that mean another entity than the one that bears them: everywhere, or in the articles of one topic.
create table entity_alias (
  named_id bigint not null references entity (id),
  -- '' everywhere; a topic goes before it.
  topic text not null default '',
  entity_id bigint not null references entity (id),
  primary key (named_id, topic)
);
create index entity_alias_entity on entity_alias (entity_id);

-- What editors did to entities, a line each; nothing here is ever taken back or written over.
create table entity_edit (
  id bigint generated always as identity primary key,
  edited_at timestamptz not null default now(),
  actor text not null,
  role text not null,
  what text not null check (what in ('merged', 'parted', 'renamed', 'undone')),
  entity_id bigint not null references entity (id),
  -- The entity that its names went to.
  into_id bigint references entity (id),
  topic text,
  name_before text,
  name_after text,
  -- [{named_id, topic, entity_id}, …]: what the names that it changed meant before; entity_id null for themselves.
  aliases_before jsonb not null default '[]',
  why text not null default '',
  -- The line that this one takes back, and the line that took this one back.
  undoes bigint unique references entity_edit (id),
  undone_by bigint references entity_edit (id)
);
create index entity_edit_entity on entity_edit (entity_id, id desc);
create index entity_edit_into on entity_edit (into_id, id desc) where into_id is not null;
