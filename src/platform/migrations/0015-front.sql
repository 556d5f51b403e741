-- Owned by src/topics: what an article is about in the widest sense, and what told it, see topic.ts.
create table article_topic (
  article_id bigint primary key references article (id) on delete cascade,
  topic text not null,
  because jsonb not null
);

-- A story's place on the front page, as a time: that of its newest article which is no copy, six hours later for each time
-- that the outlets which know it of their own double. Six hours are so many seconds everywhere, so it depends on nothing else.
create function front_time(fresh timestamptz, origins int) returns timestamptz language sql immutable parallel safe as $$
  select fresh + interval '6 hours' * (ln(greatest(origins, 1)) / ln(2))
$$;

alter table story
  add column topic text,
  -- When its newest article came that is no copy of another; until it is told, when the newest came.
  add column fresh_at timestamptz;
alter table story
  add column front_at timestamptz generated always as (front_time(coalesce(fresh_at, last_at), origin_count)) stored;
drop index story_front;
create index story_front on story ((publisher_count > 1) desc, front_at desc, id desc) where article_count > 0;
create index story_topic on story (topic, (publisher_count > 1) desc, front_at desc, id desc) where article_count > 0;
