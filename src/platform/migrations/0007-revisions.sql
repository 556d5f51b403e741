-- Owned by src/articles.
alter table article
  -- When its page is to be read again; absent for one that is left alone.
  add column read_again_at timestamptz,
  -- Of the page that the current text came from.
  add column etag text,
  add column last_modified text,
  -- When a reading last found other words than the one before.
  add column changed_at timestamptz,
  -- Since when the publisher's page is gone; the text stays.
  add column withdrawn_at timestamptz;
create index article_read_again on article (read_again_at) where read_again_at is not null;

-- When a page of the host may be read again: a share of its turns, so that new articles do not wait.
alter table host_turn add column read_again_at timestamptz;

alter table revision
  -- Absent for revisions made before it was kept: then it is not compared.
  add column byline text[],
  add column text_from text check (text_from in ('page', 'feed', 'none')),
  -- [{kind, text, since}, …], see article-change.ts
  add column notices jsonb not null default '[]';

-- What a publisher did to an article that was read before; made with the revision, so that a list need not compare texts.
create table article_change (
  id bigint generated always as identity primary key,
  article_id bigint not null references article (id) on delete cascade,
  -- The later of the two revisions; absent where the page went away or came back.
  revision int,
  changed_at timestamptz not null default now(),
  kinds text[] not null,
  -- {title, byline, counts, excerpt}, see article-change.ts
  details jsonb not null,
  unique (article_id, revision)
);
create index article_change_at on article_change (changed_at desc, id desc);
-- For the kinds that are rare, which a walk back in time would not find soon.
create index article_change_kinds on article_change using gin (kinds);

-- Articles of the last thirty days enter the schedule spread over six hours.
update article set read_again_at = now() + random() * interval '6 hours'
where dated_at > now() - interval '30 days' and link is not null and revision > 0 and state <> 'twin';

-- Changes that were seen before they were listed.
insert into article_change (article_id, revision, changed_at, kinds, details)
select later.article_id, later.number, later.seen_at,
  array_remove(array[case when later.title <> earlier.title then 'retitled' end, case when later.text <> earlier.text then 'rewritten' end], null),
  jsonb_build_object('counts', '{"changed": 0, "added": 0, "removed": 0, "moved": 0}'::jsonb, 'excerpt', '[]'::jsonb)
  || case when later.title <> earlier.title
    then jsonb_build_object('title', jsonb_build_object('from', earlier.title, 'to', later.title)) else '{}' end
from revision later join revision earlier on earlier.article_id = later.article_id and earlier.number = later.number - 1
where later.number > 1 and (later.title <> earlier.title or later.text <> earlier.text);
update article set changed_at = change.changed_at
from (select article_id, max(changed_at) as changed_at from article_change group by article_id) change
where change.article_id = article.id;
