import { type EntityClaim, findClaimsAbout, findClaimsBy } from "../claims/entity-claims.store.ts";
import { isWithoutHead } from "../claims/shown-words.ts";
import { foldedName } from "../language/tokens.ts";
import type { Connection } from "../platform/database/database.ts";
import { type EntityPage, findEntityArticles } from "../topics/entity-page.store.ts";

const articlesLookedAt = 40;
const claimsLookedAt = 50;

export interface PrintedClaim extends EntityClaim {
  /** How many of the articles that were looked at print the same words. */
  printedBy: number;
}

/** What an entity said, and what others said of it in its newest articles. */
export async function findEntityClaims(
  database: Connection,
  entity: EntityPage,
  limit: number,
): Promise<{ said: PrintedClaim[]; about: PrintedClaim[] }> {
  if (entity.type === "place" || entity.type === "ticker") return { said: [], about: [] };
  // A surname beside a full name may be somebody else's; of somebody whom nobody names in full it is all there is.
  const full = entity.keys.filter((key) => key.includes(" "));
  const keys = entity.type === "person" && full.length > 0 ? full : entity.keys;
  const { items } = await findEntityArticles(database, entity.id, { limit: articlesLookedAt });
  const articleIds = items.map(({ id }) => id);
  // In an article that names her in full the surname is hers.
  const surnames = entity.type === "person" ? keys.map((key) => key.split(" ").at(-1) ?? key) : [];
  const [said, about] = await Promise.all([
    findClaimsBy(database, keys, claimsLookedAt),
    findClaimsAbout(database, { articleIds, keys, names: [...keys, ...surnames] }, claimsLookedAt),
  ]);
  return { said: eachOnce(said).slice(0, limit), about: eachOnce(about).slice(0, limit) };
}

/** The same words of several articles once, as the newest has them; without what can only be read in its article. */
function eachOnce(claims: readonly EntityClaim[]): PrintedClaim[] {
  const readable = claims.filter(({ words, quotation }) => !isWithoutHead(words, quotation));
  const same = Map.groupBy(readable, ({ words }) => foldedName(words.join(" ")));
  return [...same.values()].flatMap((group) => {
    const printedBy = new Set(group.map(({ articleId }) => articleId)).size;
    return group.slice(0, 1).map((claim) => ({ ...claim, printedBy }));
  });
}
