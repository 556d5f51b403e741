-- What the search filters by, from indexes.

-- Owned by src/claims: every name that a speaker was ever known by, so that what somebody types is compared with names and not with claims.
create table named_speaker (
  -- Folded, as claim.speaker_key.
  key text primary key,
  name text not null
);
insert into named_speaker (key, name)
select distinct on (speaker_key) speaker_key, speakers -> (source_is ->> 'speaker')::int ->> 'name'
from claim join claim_study using (article_id, revision)
where speaker_key is not null and speakers -> (source_is ->> 'speaker')::int ? 'name'
order by speaker_key, claim.id
on conflict do nothing;

-- Names by their words, whole or begun. A body that is parsed here, because indexes are built with an empty search path.
create function name_words(name text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('simple'::regconfig, search_text(name));
create index named_speaker_words on named_speaker using gin (name_words(key));
create index entity_name_words on entity using gin (name_words(name));

-- The claims of a speaker by article, without a look at the claims.
create index claim_spoken on claim (speaker_key, article_id desc, revision) where speaker_key is not null;

-- What stands within quotation marks. array_to_string is stable for types whose output depends on settings; text is none.
create function quoted_words(pieces text[]) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('simple'::regconfig, search_text(array_to_string(pieces, ' ')));
alter table claim add column quoted tsvector
  generated always as (case when quotation <> 'indirect' then quoted_words(content_words) end) stored;
create index claim_quoted on claim using gin (quoted);

create index article_kind on article (kind, dated_at desc, id desc);
create index article_topic_topic on article_topic (topic, article_id desc);

-- What is asked of each of a thousand articles, from indexes alone: rows of articles and claims are wide.
create index article_facts on article (id) include (dated_at, publisher_id, kind, revision) where state <> 'twin';
drop index article_carrier;
create index article_newest on article (dated_at desc, id desc) include (publisher_id, kind, revision) where state <> 'twin';
create index article_topic_of on article_topic (article_id) include (topic);
create index claim_said on claim (article_id, revision) include (speaker_key) where speaker_key is not null;
