-- Surnames with a form of address have a kind, and sources that fitted several are told: the last thirty days' articles are studied
-- anew in the background, a few at a time.
insert into study_due (article_id)
select id from article where dated_at > now() - interval '30 days' and revision > 0 and state = 'placed'
on conflict do nothing;
