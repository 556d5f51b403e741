/**
 * What tellings, placing, readers and the agenda write beside the articles of the invented press: statements for a filled database without
 * secondary indexes, in their order. Rows an article as 681 articles of 89 real publishers had them: 15 statements, 15 prints of them, 6 speakers
 * of stories, 4 links to other articles, 3 near articles, 3 quoted sentences, 0.4 origins, 0.35 announced events, 0.27 of them told; of each
 * story 16 terms. Nobody had commented on those: one comment to five articles is made up.
 */
export const tellingStatements = [
  `update story set headline = title, excerpt = told.excerpt, lead_article_id = lead, article_count = articles,
    publisher_count = publishers, first_at = told.first_at, last_at = told.last_at, fresh_at = told.last_at, told_at = now(),
    announced_count = articles, origin_count = publishers, topic = (select topic from article_topic where article_id = lead),
    hashtags = coalesce((select jsonb_agg(jsonb_build_object('key', key, 'name', name))
      from article_hashtag join hashtag on hashtag.id = hashtag_id where article_hashtag.article_id = lead), '[]')
  from (
    select story_id, min(article_id) as lead, count(*) as articles, count(distinct publisher_id) as publishers,
      min(dated_at) as first_at, max(dated_at) as last_at, min(title) as title, min(article.excerpt) as excerpt
    from membership join article on article.id = article_id group by story_id
  ) told where told.story_id = story.id`,
  `insert into story_speaker (story_id, key, name, is_named, sort, type, roles, aliases, statement_count, latest_at)
   select story_id, speaker_key, min(named_speaker.name), true, 'person', 'person', '{}', '{}', count(*), max(dated_at)
   from claim join membership using (article_id) join article on article.id = article_id
     join named_speaker on named_speaker.key = speaker_key
   group by story_id, speaker_key`,
  `insert into statement (id, story_id, speaker_key, claim_id, quotation, attitude, first_at, is_withdrawn, digest)
   select claim.id, story_id, speaker_key, claim.id, quotation, attitude, dated_at, false, md5(claim.id::text)
   from claim join membership using (article_id) join article on article.id = article_id`,
  `insert into statement_print (statement_id, article_id, place, how, pieces, is_gone)
   select id, article_id, 0, 'whole', '[]', false from claim`,
  `insert into statement_print (statement_id, article_id, place, how, pieces, is_gone)
   select claim.id, lead_article_id, 1, 'cut', '[]', false from claim join membership using (article_id) join story on story.id = story_id
   where claim.id % 10 = 0 and lead_article_id <> article_id`,
  "insert into statement_claim (claim_id, statement_id) select id, id from claim",
  // The articles that came just before, of its own story and of others.
  `insert into nearness (article_id, other_id, likeness)
   select id, id - 1 - (id * 7 + nth * 13) % 40, 0.04 + (id * nth) % 19 / 20.0
   from article, generate_series(1, 3) nth where id > 60 on conflict do nothing`,
  `insert into article_features (article_id, features)
   select article.id, jsonb_build_object('version', 2, 'at', 0, 'words', left(revision.text, 1200), 'counts', '[]'::jsonb, 'titleEnd', 60,
     'leadEnd', 200, 'names', '[]'::jsonb, 'weekdays', 0, 'hasText', true)
   from article join revision on article_id = article.id`,
  `insert into kept_article (article_id, revision, citations, language, sentences)
   select article_id, 1, '[]', 'en', (select json_agg(json_build_array(nth * 100, nth * 100 + 100, 1, substr(text, nth * 100 + 1, 80),
     json_build_object('figures', '[]'::json, 'days', '[]'::json, 'leans', false))) from generate_series(0, 9) nth)
   from revision`,
  `insert into article_link (article_id, place, kind, url, headline)
   select id, place, 'related', 'https://' || publisher_id || '.example/' || id - place, title
   from article, generate_series(0, 3) place`,
  `insert into origin (article_id, place, how, is_whole, outlet, evidence, revision)
   select article_id, 0, 'cited', false, 'The Wire', jsonb_build_object('in', 'text', 'start', 0, 'end', 60, 'words', left(text, 60)), 1
   from revision where article_id % 5 < 2`,
  `insert into told_sentence (story_id, part, place, article_id, revision, starts_at, ends_at, words, details)
   select story.id, case when place < 4 then 'summary' else 'alone' end, place % 4, article_id, 1, place * 90, place * 90 + 80,
     substr(text, place * 90 + 1, 80), case when place < 4 then '{"agreeing": 2}'::jsonb else '{"facts": ["Badel"]}'::jsonb end
   from story join revision on article_id = lead_article_id, generate_series(0, 4) place`,
  `insert into agenda_item (article_id, place, revision, first_day, last_day, precision, sentence_start, sentence_end, sentence,
     label, certainty, state, words)
   select article_id, 0, 1, day, day, 'day', 0, 80, left(text, 80), left(text, 60), 'set', 'planned', string_to_array(left(text, 40), ' ')
   from revision join article on article.id = article_id, lateral (select (dated_at + make_interval(days => article_id::int % 90))::date as day) as on_day
   where article_id % 20 < 7`,
  `insert into story_agenda (uid, story_id, topic, first_day, last_day, precision, label, certainty, state, sources, announced_at)
   select article_id || '-invented', story_id, story.topic, first_day, last_day, precision, label, certainty, item.state,
     jsonb_build_array(jsonb_build_object('articleId', article_id, 'revision', 1, 'start', 0, 'end', 80, 'sentence', sentence, 'day', first_day)),
     dated_at
   from agenda_item item join membership using (article_id) join story on story.id = story_id join article on article.id = article_id
   where article_id % 4 > 0`,
  `insert into article_change (article_id, revision, changed_at, kinds, details)
   select id, 1, dated_at + interval '1 hour', array[(array['rewritten', 'retitled', 'corrected', 'updated'])[1 + id % 4]],
     '{"counts": {"changed": 1, "added": 0, "removed": 0, "moved": 0}, "excerpt": []}'
   from article where id % 30 = 0`,
  `insert into story_profile (story_id, first_at, language, terms)
   select story.id, first_at, 'en', (select jsonb_agg(jsonb_build_object('kind', 'word', 'key', word, 'name', word, 'weight', 0.5))
     from unnest(string_to_array(left(story.excerpt, 110), ' ')) word)
   from story`,
  `insert into story_term (term, first_at, story_id)
   select hashtext(term ->> 'key'), first_at, story_id from story_profile, jsonb_array_elements(terms) term on conflict do nothing`,
  `insert into storyline (id, name, story_count, article_count, first_at, last_at, quiet_at) overriding system value
   select 1 + id / 40, min(headline), count(*), sum(article_count), min(first_at), max(last_at), max(last_at) + interval '9 days'
   from story where id % 40 < 3 group by id / 40`,
  "insert into storyline_story (story_id, storyline_id) select id, 1 + id / 40 from story where id % 40 < 3",
  `insert into story_link (story_id, from_id, score, reasons)
   select later.id, later.id - 1, 2, '{"days": 2, "names": ["Badel"], "words": [], "hashtags": []}'
   from story later join story earlier on earlier.id = later.id - 1 where later.id % 40 in (1, 2)`,
  `insert into account (id, name, email, email_verified)
   select 'reader-' || n, 'Reader ' || n, 'reader' || n || '@readers.example', true from generate_series(0, 999) n`,
  // Where somebody has an account the API is for readers.
  "insert into house_rule (name, value, changed_by) values ('use the API', 'visitor', 'bench'), ('read full text', 'visitor', 'bench')",
  `insert into comment (id, story_id, article_id, root_id, parent_id, path, account_id, writer_role, words, open_to, state, written_at)
     overriding system value
   select n, case when n % 2 = 0 then story_id end, case when n % 2 = 1 then article_id end, n, null, array[n],
     'reader-' || n % 1000, 'reader', left(title, 200), 'all', 'shown', dated_at + interval '2 hours'
   from (select article_id / 5 as n, article_id, story_id, title, dated_at from membership join article on article.id = article_id
     where article_id % 5 = 0) written`,
];

/** Ids were given by hand; what comes next goes on after them. */
export const restartIds = `
  select setval(pg_get_serial_sequence(name, 'id'), last)
  from (select 'article' as name, max(id) as last from article union all select 'story', max(id) from story
    union all select 'comment', max(id) from comment union all select 'storyline', max(id) from storyline) known where last is not null`;
