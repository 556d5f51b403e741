-- Owned by src/stories. Placing an article counts it in its story; the telling that follows announces it.
alter table story
  -- How many articles open pages know of; 0 until the story is told, absent in stories of before: as many as it has.
  add column announced_count int;
alter table story alter column announced_count set default 0;
