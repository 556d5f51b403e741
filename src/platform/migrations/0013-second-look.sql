-- The second look puts young articles into another story. `moved_seq` orders such moves beside the placements' `seq`, so
-- that a machine which placed nothing meanwhile learns of both.
create sequence membership_move;
alter table membership add column moved_seq bigint;
create index membership_moved on membership (moved_seq) where moved_seq is not null;
-- Where the articles of a story went that has none left: its address leads there.
alter table story add column merged_into bigint references story (id);
