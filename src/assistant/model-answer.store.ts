import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { AnswerSentence, StoredSentence } from "./answer.ts";

/** A model's answer as it was checked. */
export interface KeptAnswer {
  sentences: AnswerSentence[];
  dropped: number;
  ms: number;
  cost: number | null;
  madeAt: Date;
}

const keptDays = 30;

type StoredJson = Omit<AnswerSentence, "cites"> & {
  cites: (Omit<StoredSentence, "publishedAt"> & { publishedAt: string })[];
};

export async function findKeptAnswer(
  connection: Connection,
  key: Uint8Array,
  now: Date,
): Promise<KeptAnswer | undefined> {
  const { rows } = await sql<Omit<KeptAnswer, "sentences"> & { sentences: StoredJson[] }>`
    select sentences, dropped, ms, cost, made_at as "madeAt" from model_answer
    where key = ${key} and made_at > ${oldest(now)}`.execute(connection);
  const [row] = rows;
  return row && { ...row, sentences: row.sentences.map(revive) };
}

/** Keeps an answer, and forgets the old ones. */
export async function keepAnswer(connection: Connection, key: Uint8Array, answer: KeptAnswer): Promise<void> {
  const { sentences, dropped, ms, cost, madeAt } = answer;
  await sql`
    with gone as (delete from model_answer where made_at < ${oldest(madeAt)})
    insert into model_answer (key, sentences, dropped, ms, cost, made_at)
    values (${key}, ${JSON.stringify(sentences)}::jsonb, ${dropped}, ${Math.round(ms)}, ${cost}, ${madeAt})
    on conflict (key) do update set sentences = excluded.sentences, dropped = excluded.dropped, ms = excluded.ms,
      cost = excluded.cost, made_at = excluded.made_at`.execute(connection);
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - keptDays * 86_400_000);
}

function revive({ cites, ...sentence }: StoredJson): AnswerSentence {
  return { ...sentence, cites: cites.map((cited) => ({ ...cited, publishedAt: new Date(cited.publishedAt) })) };
}
