-- Owned by src/assistant: what a connected model made of stored sentences. Nothing here is the only copy of anything.

-- Answers that were checked, by what they were made of: the sentences with their revisions, the wish, the model, the prompt.
create table model_answer (
  -- A hash: the question itself is not kept.
  key bytea primary key,
  -- [{text, cites: [{articleId, revision, start, end, …}]}]
  sentences jsonb not null,
  dropped int not null,
  ms int not null,
  -- Absent where no price is set.
  cost double precision,
  made_at timestamptz not null
);
create index model_answer_made on model_answer (made_at);

-- What was asked of the model in a day (UTC), by reader; the empty reader is the whole site.
create table model_spending (
  day date not null,
  reader text not null,
  answers int not null,
  -- With what is being asked at this moment at its highest price.
  cost double precision not null,
  primary key (day, reader)
);

-- How each request went, for thirty days: no words, no reader.
create table model_call (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  feature text not null,
  outcome text not null,
  ms int not null,
  attempts int not null,
  input_tokens int not null,
  output_tokens int not null,
  cost double precision not null,
  kept int not null,
  dropped int not null
);
create index model_call_at on model_call (at);
