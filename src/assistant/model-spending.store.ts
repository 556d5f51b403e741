import { sql } from "kysely";
import type { Connection, Database } from "../platform/database/database.ts";

export interface ModelBudgets {
  /** Answers of one reader in a day; visitors are the site's. */
  readerAnswers: number;
  siteAnswers: number;
  /** Undefined: whatever it takes. */
  siteCost: number | undefined;
}

export type Spending = "granted" | "reader spent" | "site spent";

const wholeSite = "";
const keptDays = 2;

class OverBudget extends Error {
  readonly spending: Spending;
  constructor(spending: Spending) {
    super(spending);
    this.spending = spending;
  }
}

/**
 * Takes one answer and its highest price from the day's budgets, on all machines together: each row is raised where it stays
 * below its bound, or nothing is.
 */
export async function spend(
  database: Database,
  { reader, cost, now }: { reader: string | undefined; cost: number; now: Date },
  budgets: ModelBudgets,
): Promise<Spending> {
  try {
    await database.transaction().execute(async (transaction) => {
      await forget(transaction, now);
      if (!(await raise(transaction, wholeSite, cost, now, budgets.siteAnswers, budgets.siteCost)))
        throw new OverBudget("site spent");
      if (reader !== undefined && !(await raise(transaction, reader, cost, now, budgets.readerAnswers, undefined)))
        throw new OverBudget("reader spent");
    });
    return "granted";
  } catch (error) {
    if (error instanceof OverBudget) return error.spending;
    throw error;
  }
}

async function raise(
  connection: Connection,
  reader: string,
  cost: number,
  now: Date,
  mostAnswers: number,
  mostCost: number | undefined,
): Promise<boolean> {
  const { rows } = await sql`
    insert into model_spending as spent (day, reader, answers, cost)
    select ${dayOf(now)}::date, ${reader}, 1, ${cost} where ${mostAnswers} >= 1 and ${cost <= (mostCost ?? cost)}
    on conflict (day, reader) do update set answers = spent.answers + 1, cost = spent.cost + ${cost}
      where spent.answers < ${mostAnswers} and spent.cost + ${cost} <= ${mostCost ?? null}::double precision is not false
    returning answers`.execute(connection);
  return rows.length > 0;
}

/** Puts what it really took in the place of what was taken. */
export async function settle(
  connection: Connection,
  { reader, taken, cost, now }: { reader: string | undefined; taken: number; cost: number; now: Date },
): Promise<void> {
  const readers = [wholeSite, ...(reader === undefined ? [] : [reader])];
  await sql`
    update model_spending set cost = greatest(0, cost + ${cost - taken})
    where day = ${dayOf(now)}::date and reader = any(${readers}::text[])`.execute(connection);
}

async function forget(connection: Connection, now: Date): Promise<void> {
  await sql`delete from model_spending where day < ${dayOf(now)}::date - ${keptDays}::int`.execute(connection);
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
