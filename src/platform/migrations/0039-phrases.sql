-- Common words and phrases are found from the index alone. Read by src/search.

-- Every two words that follow one another, as a number of 20 bits: a phrase is then found as a word is, and only the few texts that hold all its
-- pairs are compared. Two pairs may share a number, so that they are compared. Of the words as stored, so of each spelling at its place.
-- What it costs to make keeps the planner from making it for a comparison.
create function word_pairs(words tsvector) returns int[] language sql immutable strict parallel safe cost 100000
  return (
    with word as materialized (select lexeme, unnest(positions) as place from unnest(words))
    select coalesce(array_agg(hashtext(one.lexeme || ' ' || next.lexeme) & 1048575), '{}')
    from word one join word next on next.place = one.place + 1);

-- Which article a text is of, as keys of the index of words: itself, the 128 and the 4,096 that arrived with it. Where some arrivals alone are
-- asked for, the index passes over all others, however common the words are. As set apart in src/search/among-arrivals.store.ts.
create function arrival_keys(article_id bigint) returns bigint[] language sql immutable parallel safe
  return array[article_id, -2 - 2 * (article_id >> 7), -1 - 2 * (article_id >> 12)];

-- An index of words is made in pieces as large as this.
set local maintenance_work_mem = '256MB';

drop index revision_words;
create index revision_words on revision using gin (words, word_pairs(words), arrival_keys(article_id));
drop index claim_quoted;
create index claim_quoted on claim using gin (quoted, word_pairs(quoted), arrival_keys(article_id)) where quoted is not null;

-- How common each pair is nobody asks the planner, and to count them took longer than all else.
alter index revision_words alter column 2 set statistics 0;
alter index revision_words alter column 3 set statistics 0;
alter index claim_quoted alter column 2 set statistics 0;
alter index claim_quoted alter column 3 set statistics 0;
