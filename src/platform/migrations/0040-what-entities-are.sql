-- Owned by src/topics: an entity is what most articles that name it take it for.

-- What the article takes the name for, as it stands in entity.type; null in articles that were studied before this was kept.
alter table mention add column taken_for text;

-- How many articles take a name for what; of entities that some article took for one of the three.
create table entity_type_count (
  entity_id bigint primary key references entity (id),
  person int not null default 0,
  organisation int not null default 0,
  place int not null default 0,
  -- It has the name of a followed publisher: no article can say that it is somebody.
  is_publisher boolean not null default false
);

-- What an editor said that it is, whatever articles say.
alter table entity add column editor_type text check (editor_type in ('person', 'organisation', 'place', 'other'));
alter table entity_edit drop constraint entity_edit_what_check;
alter table entity_edit add check (what in ('merged', 'parted', 'renamed', 'typed', 'undone'));

-- What the last thirty days' articles take their names for is found in the background, a few at a time.
insert into study_due (article_id)
select id from article where dated_at > now() - interval '30 days' and revision > 0 and state = 'placed'
on conflict do nothing;
