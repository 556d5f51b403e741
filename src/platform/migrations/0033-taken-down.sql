-- Owned by src/stories: articles that an administrator took down. Their words stand here and nowhere else, so that no query of
-- pages, lists, search or feeds can find them; the row of the article stays, blank, in the state of a twin of nothing.
create table taken_down (
  article_id bigint primary key references article (id) on delete cascade,
  taken_at timestamptz not null default now(),
  -- For readers, where the administrator chose to print why; else absent.
  printed_reason text,
  -- Rows by table, as they were: see taken-down.store.ts.
  kept jsonb not null,
  -- Pictures that it showed.
  images text[] not null default '{}'
);
create index taken_down_image on taken_down using gin (images);

-- What administrators took down and put back, a line each; nothing here is ever taken back or written over.
create table take_down (
  id bigint generated always as identity primary key,
  done_at timestamptz not null default now(),
  actor text not null,
  role text not null,
  what text not null check (what in ('taken down', 'put back')),
  article_id bigint not null references article (id) on delete cascade,
  why text not null
);
create index take_down_article on take_down (article_id, id desc);

-- All rows of a table that belong to an article, and the way back, whatever columns later migrations give it.
create function rows_of_article(of_table regclass, article bigint) returns jsonb language plpgsql as $$
declare found jsonb;
begin
  execute format('select coalesce(jsonb_agg(to_jsonb(kept)), ''[]'') from %s kept where article_id = $1', of_table)
    into found using article;
  return found;
end $$;
create function put_rows_back(of_table regclass, kept jsonb) returns void language plpgsql as $$
declare names text;
begin
  select string_agg(quote_ident(attname), ', ') into names from pg_attribute
  where attrelid = of_table and attnum > 0 and not attisdropped and attgenerated = '';
  execute format('insert into %1$s (%2$s) overriding system value
    select %2$s from jsonb_populate_recordset(null::%1$s, $1) on conflict do nothing', of_table, names) using kept;
end $$;
