-- Owned by src/agenda: dated events to come, as single sentences of articles announce them; see agenda-item.ts. Written anew
-- with each study of an article, for the revision that it read.
create table agenda_item (
  article_id bigint not null references article (id) on delete cascade,
  place int not null,
  revision int not null,
  first_day date not null,
  last_day date not null,
  precision text not null check (precision in ('day', 'week', 'month', 'year')),
  -- The time of day as the sentence says it, '18:30'.
  clock text,
  -- The same as an instant, where it is known whose clock it is.
  starts_at timestamptz,
  -- Of the sentence, in the revision's text (UTF-16 code units).
  sentence_start int not null,
  sentence_end int not null,
  sentence text not null,
  label text not null,
  certainty text not null check (certainty in ('set', 'expected', 'possible')),
  state text not null check (state in ('planned', 'moved', 'postponed', 'cancelled')),
  moved_from date,
  words text[] not null,
  primary key (article_id, place)
);

-- Owned by src/stories: what is to come in a story, each event once, however many of its articles announce it.
create table story_agenda (
  id bigint generated always as identity primary key,
  -- Stays with the event when the story is told anew, when its day moves and when it goes to another story: calendars know it by this.
  uid text not null unique,
  story_id bigint not null references story (id),
  -- The story's topic, for the calendar of one.
  topic text,
  first_day date not null,
  last_day date not null,
  precision text not null,
  clock text,
  starts_at timestamptz,
  label text not null,
  certainty text not null,
  state text not null,
  moved_from date,
  -- [{articleId, revision, start, end, sentence, day}, …], oldest first
  sources jsonb not null,
  -- When the newest of these articles was published.
  announced_at timestamptz not null,
  added_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index story_agenda_story on story_agenda (story_id, first_day, id);
create index story_agenda_day on story_agenda (first_day, id);
create index story_agenda_topic on story_agenda (topic, first_day, id);
-- For weeks, months and longer events that have begun but are not over: few rows.
create index story_agenda_long on story_agenda (last_day, first_day) where last_day > first_day;

-- What the last thirty days' articles announce is found in the background.
insert into study_due (article_id)
select id from article where dated_at > now() - interval '30 days' and revision > 0 and state = 'placed'
on conflict do nothing;
