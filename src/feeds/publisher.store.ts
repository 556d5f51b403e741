import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";

export interface NewPublisher {
  site: string;
  name: string;
  homeUrl: string;
  language?: string | undefined;
}

/** The publisher of a site, made when it is new. */
export async function upsertPublisher(transaction: Transaction, publisher: NewPublisher): Promise<number> {
  const saved = await sql<{ id: number }>`
    insert into publisher (site, name, home_url, language)
    values (${publisher.site}, ${publisher.name}, ${publisher.homeUrl}, ${publisher.language ?? null})
    on conflict (site) do update set language = coalesce(publisher.language, excluded.language)
    returning id`.execute(transaction);
  const row = saved.rows[0];
  if (!row) throw new Error(`publisher ${publisher.site} was not saved`);
  return row.id;
}

/** A publisher's own name for itself, from its pages, stands above the one made of a feed's title. */
export async function namePublisher(transaction: Transaction, id: number, name: string): Promise<void> {
  await sql`update publisher set name = ${name}, name_from = 'page' where id = ${id} and name_from = 'feed'`.execute(
    transaction,
  );
}
