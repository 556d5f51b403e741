import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { ModelUsage } from "../platform/model/model.ts";

export interface ModelCall extends Pick<ModelUsage, "ms" | "attempts" | "inputTokens" | "outputTokens" | "cost"> {
  at: Date;
  feature: string;
  /** How it ended: an outcome of `ModelEnd`, or "too little" where most of it was left out. */
  outcome: string;
  kept: number;
  dropped: number;
}

const keptDays = 30;

/** Notes how a request went, and forgets the old ones. */
export async function noteCall(connection: Connection, call: ModelCall): Promise<void> {
  const { at, feature, outcome, ms, attempts, inputTokens, outputTokens, cost, kept, dropped } = call;
  await sql`
    with gone as (delete from model_call where at < ${at}::timestamptz - make_interval(days => ${keptDays}))
    insert into model_call (at, feature, outcome, ms, attempts, input_tokens, output_tokens, cost, kept, dropped)
    values (${at}, ${feature}, ${outcome}, ${Math.round(ms)}, ${attempts}, ${inputTokens}, ${outputTokens}, ${cost},
      ${kept}, ${dropped})`.execute(connection);
}

/** The newest first. */
export async function findCalls(connection: Connection, most: number): Promise<ModelCall[]> {
  const { rows } = await sql<ModelCall>`
    select at, feature, outcome, ms, attempts, input_tokens as "inputTokens", output_tokens as "outputTokens", cost, kept,
      dropped
    from model_call order by at desc, id desc limit ${most}`.execute(connection);
  return rows;
}

export interface ModelTotals {
  outcome: string;
  calls: number;
  inputTokens: number;
  outputTokens: number;
  cost: number;
  kept: number;
  dropped: number;
  ms: number;
}

/** Of the last day, by how they ended. */
export async function countCalls(connection: Connection, now: Date): Promise<ModelTotals[]> {
  const { rows } = await sql<ModelTotals>`
    select outcome, count(*)::int as calls, sum(input_tokens)::int as "inputTokens", sum(output_tokens)::int as "outputTokens",
      sum(cost) as cost, sum(kept)::int as kept, sum(dropped)::int as dropped, sum(ms)::int as ms
    from model_call where at > ${now}::timestamptz - interval '1 day' group by outcome order by outcome`.execute(
    connection,
  );
  return rows;
}
