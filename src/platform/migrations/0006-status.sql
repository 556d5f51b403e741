-- What the status page and the metrics count, from indexes alone: a count must not read a million rows of text.
-- Articles of the last hours, by hour and by publisher: a range of this index.
create index article_first_seen on article (first_seen_at) include (publisher_id) where state <> 'twin';
create index article_text_from on article (text_from) where state <> 'twin';
-- The newest entries of a feed tell its rhythm; an article published before the feed was followed counts at its own time.
create index entry_rhythm on entry (feed_id, (least(published_at, first_seen_at)) desc);
