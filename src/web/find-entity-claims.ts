import { type EntityClaim, findClaimsAbout, findClaimsBy } from "../claims/entity-claims.store.ts";
import type { Connection } from "../platform/database/database.ts";
import { type EntityPage, findEntityArticles } from "../topics/entity-page.store.ts";

const articlesLookedAt = 40;

/** What an entity said, and what others said of it in its newest articles. */
export async function findEntityClaims(
  database: Connection,
  entity: EntityPage,
  limit: number,
): Promise<{ said: EntityClaim[]; about: EntityClaim[] }> {
  if (entity.type === "place" || entity.type === "ticker") return { said: [], about: [] };
  const keys = entity.keys.filter((key) => entity.type !== "person" || key.includes(" "));
  const { items } = await findEntityArticles(database, entity.id, { limit: articlesLookedAt });
  const articleIds = items.map(({ id }) => id);
  // In an article that names her in full the surname is hers.
  const surnames = entity.type === "person" ? keys.map((key) => key.split(" ").at(-1) ?? key) : [];
  const [said, about] = await Promise.all([
    findClaimsBy(database, keys, limit),
    findClaimsAbout(database, { articleIds, keys, names: [...keys, ...surnames] }, limit),
  ]);
  return { said, about };
}
