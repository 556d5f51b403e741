-- Who wants letters about answers to their comments and decisions on them. Nobody gets any who did not ask.
create table letter_wish (
  account_id text primary key references account (id) on delete cascade,
  asked_at timestamptz not null
);

-- A letter, made together with what it tells of and sent afterwards; its words are made when it is sent.
create table notice_letter (
  id bigint generated always as identity primary key,
  account_id text not null references account (id) on delete cascade,
  made_at timestamptz not null,
  -- Not before: a mail server that does not take it is asked again later.
  send_at timestamptz not null,
  -- Since when there is nothing to do for it: it was sent, or nobody wants it any more.
  ended_at timestamptz
);
create index notice_letter_account on notice_letter (account_id, made_at desc);
create index notice_letter_open on notice_letter (send_at) where ended_at is null;

-- What was told by a letter, once for each.
create table letter_matter (
  letter_id bigint not null references notice_letter (id) on delete cascade,
  account_id text not null references account (id) on delete cascade,
  comment_id bigint references comment (id) on delete cascade,
  notice_id bigint references writer_notice (id) on delete cascade,
  check (num_nonnulls(comment_id, notice_id) = 1)
);
create index letter_matter_letter on letter_matter (letter_id);
create unique index letter_matter_comment on letter_matter (comment_id, account_id) where comment_id is not null;
create unique index letter_matter_notice on letter_matter (notice_id) where notice_id is not null;
