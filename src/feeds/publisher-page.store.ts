import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { FeedState } from "./feed.ts";

export interface PublisherPage {
  id: number;
  site: string;
  name: string;
  homeUrl: string;
  language: string | null;
  feeds: { id: number; title: string; url: string; state: FeedState }[];
}

/** @throws NotFound */
export async function loadPublisher(database: Connection, id: number): Promise<PublisherPage> {
  const { rows } = await sql<PublisherPage>`
    select publisher.id, publisher.site, publisher.name, publisher.home_url as "homeUrl", publisher.language,
      (select coalesce(json_agg(json_build_object('id', feed.id, 'title', feed.title, 'url', feed.url,
         'state', feed.state) order by feed.id), '[]')
       from feed where feed.publisher_id = publisher.id) as feeds
    from publisher where publisher.id = ${id}`.execute(database);
  const [found] = rows;
  if (!found) throw new NotFound("There is no publisher at this address.");
  return found;
}

export interface PublisherListing {
  id: number;
  site: string;
  name: string;
  language: string | null;
  feeds: number;
}

export interface PublisherListPage {
  publishers: PublisherListing[];
  total: number;
}

/** Publishers by name, one numbered page of them. */
export async function findPublishers(
  database: Connection,
  { page, perPage }: { page: number; perPage: number },
): Promise<PublisherListPage> {
  const { rows } = await sql<PublisherListing & { total: number }>`
    select publisher.id, publisher.site, publisher.name, publisher.language,
      (select count(*) from feed where feed.publisher_id = publisher.id) as feeds, count(*) over () as total
    from publisher
    order by lower(publisher.name), publisher.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(database);
  return { publishers: rows.map(({ total: _, ...publisher }) => publisher), total: rows[0]?.total ?? 0 };
}

/** Publishers in the order in which they came, from the one after `after`. `next` is absent at the end of the list. */
export async function findPublishersAfter(
  database: Connection,
  { after, limit }: { after: number; limit: number },
): Promise<PublisherListPage & { next?: number }> {
  const [{ rows }, counted] = await Promise.all([
    sql<PublisherListing>`
      select publisher.id, publisher.site, publisher.name, publisher.language,
        (select count(*) from feed where feed.publisher_id = publisher.id) as feeds
      from publisher where publisher.id > ${after}
      order by publisher.id
      limit ${limit + 1}`.execute(database),
    sql<{ total: number }>`select count(*) as total from publisher`.execute(database),
  ]);
  const found = { publishers: rows.slice(0, limit), total: counted.rows[0]?.total ?? 0 };
  const last = found.publishers.at(-1);
  return rows.length > limit && last ? { ...found, next: last.id } : found;
}
