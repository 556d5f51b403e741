-- Owned by src/articles: what the page that an article was read from says of itself besides its words.
alter table article
  -- The publisher's own name for the part of the paper.
  add column section text,
  -- {field: {from, words}, …}, see page-evidence.ts
  add column evidence jsonb not null default '{}';
