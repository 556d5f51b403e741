import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { FeedId } from "./feed.ts";
import type { Selectors } from "./selectors.ts";

/** @throws NotFound when there is no such feed. */
export async function loadSelectors(connection: Connection, id: FeedId): Promise<Selectors> {
  const { rows } = await sql<Selectors>`
    select include_selectors as include, exclude_selectors as exclude from feed where id = ${id}`.execute(connection);
  const [selectors] = rows;
  if (!selectors) throw new NotFound(`There is no feed ${id}.`);
  return selectors;
}

/** @throws NotFound when there is no such feed. */
export async function saveSelectors(transaction: Transaction, id: FeedId, selectors: Selectors): Promise<void> {
  const changed = await sql`
    update feed set include_selectors = ${selectors.include}, exclude_selectors = ${selectors.exclude}
    where id = ${id}`.execute(transaction);
  if (!changed.numAffectedRows) throw new NotFound(`There is no feed ${id}.`);
}
