-- Owned by src/stories: what tellings need of each article by itself, found once a revision, when the article is studied; else by
-- the first telling that needs it.
alter table article_citations rename to kept_article;
alter table kept_article
  -- Of its words: where each of the first sentences is, what it is compared by, and what it counts, see kept-sentence.ts.
  -- Absent where it was found before these were kept.
  add column sentences json,
  -- The language that they were read in.
  add column language text;
alter index article_citations_pkey rename to kept_article_pkey;
