-- By which rules a page's words were read (src/articles/reading-rules.ts); 0 for what was read before that was kept. Where the
-- rules differ, other words of one page may be Octavo's doing and not the publisher's.
alter table revision add column read_by smallint not null default 0;
