-- Articles are placed in the order in which they were published: of those that wait the earliest is asked for with every placement.
create index article_turn on article (state, dated_at, id) include (first_seen_at) where state in ('collected', 'read', 'studied');
