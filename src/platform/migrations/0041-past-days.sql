-- Days before it that the text of a story's first article names, with the sentence, see past-days.ts: what it follows from.
alter table story_profile add column past jsonb not null default '[]';
