-- Owned by src/stories: what is kept of each placement since a certain version, and is found in the background for those made before.
create table catching_up (
  what text primary key check (what in ('nearness')),
  -- Placements up to this one are done, and up to that one there are to do; see membership.seq.
  done_seq bigint not null default 0,
  last_seq bigint not null,
  -- One process at a time, whose memory knows the articles before; another may take over when it has fallen silent.
  taken_by uuid,
  taken_until timestamptz
);

-- Placements made before there was a table of nearness.
insert into catching_up (what, last_seq)
select 'nearness', max(seq) from membership
where placed_at < (select ran_at from migration where number = 22) having count(*) > 0;
