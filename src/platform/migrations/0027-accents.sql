-- The search finds cafe and café alike, and the spelling that was asked for first.

-- What search_text was: every letter as it is written.
alter function search_text(text) rename to spelled_text;

-- Letters without their accents. Marks of other scripts than Latin and Greek make other letters (Cyrillic й, Devanagari, kana) and
-- stay, but for ё, which Russian writes or not. Words stay words, so both texts have the same places.
-- The same as foldLetters in src/search/fold-letters.ts.
create function fold_letters(spelled text) returns text language sql immutable strict parallel safe
  return case when spelled ~ '[^\u0001-\u007f]' then normalize(
    regexp_replace(
      translate(
        replace(replace(replace(replace(normalize(spelled, NFD), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        'øłđðħŧı', 'olddhti'),
      '([a-zα-ωе])[\u0300-\u036f]+', '\1', 'g'),
    NFC) else spelled end;

-- A text as the search compares it.
create function search_text(raw text) returns text language sql immutable strict parallel safe
  return fold_letters(spelled_text(raw));

-- The words of a text, without their accents and, where that is another word, as they are spelled, at the same place. A word that
-- stands there as it is spelled has the weight `spelled`, one that does not the weight `folded`.
create function search_words(raw text, spelled "char", folded "char") returns tsvector
  language sql immutable strict parallel safe
  return (
    select case when plain = written then setweight(to_tsvector('simple'::regconfig, written), spelled)
      else (setweight(to_tsvector('simple'::regconfig, plain), folded)::text || ' '
        || setweight(to_tsvector('simple'::regconfig, written), spelled)::text)::tsvector end
    from (select written, fold_letters(written) as plain from (select spelled_text(raw) as written offset 0) one offset 0) both_ways);

alter table article drop column head_words;
alter table article add column head_words tsvector generated always as (
  search_words(title, 'A', 'C') || search_words(left(excerpt, 600), 'B', 'D')) stored;
create index article_head_words on article using gin (head_words) where revision = 0;

alter table revision drop column words;
alter table revision add column words tsvector generated always as (search_words(title || ' ' || text, 'D', 'D')) stored;
create index revision_words on revision using gin (words);

alter table claim drop column quoted;
alter table claim add column quoted tsvector
  generated always as (case when quotation <> 'indirect' then quoted_words(content_words) end) stored;
create index claim_quoted on claim using gin (quoted);

reindex index entity_words;
reindex index entity_name_words;
reindex index named_speaker_words;
