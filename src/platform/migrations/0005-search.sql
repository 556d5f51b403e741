-- Read by src/search; generated, so that whoever writes an article or a revision writes its index with it.

-- A text as the search compares it: compatibility forms and case folded, everything that parts words a space, and a
-- space around each character of a script that writes without spaces, so that a phrase of them finds any run of
-- characters. The ranges are written out because the server's own idea of a letter depends on its locale.
-- 100,000 characters at most: in the worst text each takes eight bytes of a tsvector, which holds a megabyte.
create function search_text(raw text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    regexp_replace(
      -- The final sigma is written by itself only where a word is not in capitals.
      translate(lower(left(normalize(left(raw, 100000), NFKC), 100000)), 'ς', 'σ'),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u05be\u05c0\u05c3\u05f3\u05f4\u0964\u0965\u2000-\u206f\u20a0-\u20bf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u303d\u30fb\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+',
      ' ', 'g'),
    '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])',
    ' \1 ', 'g')
$$;

-- Small, for ranking, and all there is of an article without a text.
alter table article add column head_words tsvector generated always as (
  setweight(to_tsvector('simple'::regconfig, search_text(title)), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_text(left(excerpt, 600))), 'B')) stored;
create index article_head_words on article using gin (head_words) where revision = 0;

alter table revision add column words tsvector generated always as (
  to_tsvector('simple'::regconfig, search_text(title || ' ' || text))) stored;
create index revision_words on revision using gin (words);

-- A query for a phrase whose last word is only begun.
create function search_start(raw text) returns tsquery language sql immutable strict parallel safe as $$
  select case when numnode(phrase) = 0 then phrase else (phrase::text || ':*')::tsquery end
  from phraseto_tsquery('simple'::regconfig, search_text(raw)) as phrase
$$;
