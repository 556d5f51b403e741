-- Articles that have been described and wait for their turn to be placed; owned by src/stories. A row leaves with the
-- placement, so the table stays as small as the wait is short.
create table unplaced (
  article_id bigint primary key references article (id) on delete cascade,
  described_at timestamptz not null default now()
);
create index unplaced_described on unplaced (described_at);
