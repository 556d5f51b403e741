-- What is studied in a revision is written into its row after the row was. With room for that in the same page the indexes, that of its words
-- above all, need not be told; without it seven of ten were written twice.
alter table revision set (fillfactor = 50);
