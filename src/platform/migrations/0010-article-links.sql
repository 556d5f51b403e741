-- Other articles that a publisher's page shows beside or below its own: related boxes, cards, the next article.
create table article_link (
  article_id bigint not null references article (id) on delete cascade,
  -- In the page's order, from 0.
  place int not null,
  kind text not null check (kind in ('related')),
  url text not null,
  headline text not null,
  publisher text,
  excerpt text,
  -- What was said relative to now, resolved against the time of the fetch.
  published_at timestamptz,
  primary key (article_id, place)
);

-- The tags on the page itself; those of feeds are kept with their entries.
alter table article add column page_tags text[] not null default '{}';
