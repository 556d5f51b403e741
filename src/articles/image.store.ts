import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { Size } from "./image.ts";
import { imageDigest } from "./image-address.ts";
import type { ImageTrouble } from "./image-outcome.ts";

/** What is known of a picture that was asked for once. */
export type KnownImage = ({ trouble: null } & Size) | { trouble: ImageTrouble; againAt: Date };

/** By address; pictures that nobody has asked for yet are left out. */
export async function findImages(
  connection: Connection,
  addresses: readonly string[],
): Promise<Map<string, KnownImage>> {
  if (addresses.length === 0) return new Map();
  const digests = addresses.map(imageDigest);
  const { rows } = await sql<KnownImage & { digest: Buffer }>`
    select digest, width, height, trouble, again_at as "againAt" from image where digest = any(${digests})`.execute(
    connection,
  );
  const found = new Map(rows.map(({ digest, ...known }) => [digest.toString("hex"), known]));
  const named = addresses.map((address, place) => [address, found.get(digests[place]?.toString("hex") ?? "")] as const);
  return new Map(named.filter((pair): pair is [string, KnownImage] => pair[1] !== undefined));
}

export async function saveImage(connection: Connection, address: string, known: KnownImage): Promise<void> {
  const isShown = known.trouble === null;
  const [width, height] = isShown ? [known.width, known.height] : [null, null];
  await sql`
    insert into image (digest, width, height, trouble, again_at)
    values (${imageDigest(address)}, ${width}, ${height}, ${known.trouble}, ${isShown ? null : known.againAt})
    on conflict (digest) do update set
      width = excluded.width, height = excluded.height, trouble = excluded.trouble, again_at = excluded.again_at,
      asked_at = now()`.execute(connection);
}

/** Whether an article showed it that was taken down. */
export async function isTakenDownImage(connection: Connection, address: string): Promise<boolean> {
  const { rows } = await sql`
    select from taken_down where images @> ${[address]}::text[] limit 1`.execute(connection);
  return rows.length > 0;
}

/** The addresses of the pictures that a taken down article showed. */
export async function findTakenDownImages(connection: Connection, articleId: number): Promise<string[]> {
  const { rows } = await sql<{ images: string[] }>`
    select images from taken_down where article_id = ${articleId}`.execute(connection);
  return rows[0]?.images ?? [];
}
