import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

export interface PublisherName {
  id: number;
  name: string;
  /** What it is known by: the registrable domain of its home page. */
  site: string;
}

/** Every publisher there is, by id: there are as many as feeds that somebody chose. */
export async function listPublisherNames(connection: Connection): Promise<PublisherName[]> {
  const { rows } = await sql<PublisherName>`select id, name, site from publisher order by id`.execute(connection);
  return rows;
}
