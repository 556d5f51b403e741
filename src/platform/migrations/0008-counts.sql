-- What is counted over everything, from indexes alone: see docs/decisions/0011-counts-from-indexes.md.
-- Whole, and with the state, so that one walk tells how many articles there are, of which text and after which reading.
create index article_tally on article (state, text_from, reading_outcome);
drop index article_text_from;
create index story_tally on story (publisher_count) where article_count > 0;
-- How many articles a feed listed, and how many publishers are behind the articles of a hashtag.
create index entry_listed on entry (feed_id, article_id);
create index article_carrier on article (id) include (publisher_id) where state <> 'twin';
-- An index alone tells only of pages that a vacuum has seen since they were written; at a million rows the usual fifth of
-- the table is too late for that.
alter table article set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
alter table story set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
