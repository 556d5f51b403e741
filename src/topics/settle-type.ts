import type { EntityType } from "./entity.ts";

/** What articles can take a name for. */
export const takenTypes = ["person", "organisation", "place"] as const;
export type TakenType = (typeof takenTypes)[number];

/** How many articles take it for what. */
export type TypeCounts = Readonly<Record<TakenType, number>>;

/** Another type must lead by so many articles, and by this factor, before it goes before the one that is shown. */
const lead = { articles: 2, factor: 1.2 };

/**
 * What an entity is: what most of the articles that name it take it for. What is shown stays until another leads clearly, so that
 * a page does not change to and fro with each article, and until no article says it any more. A ticker is none of the three.
 * @param hasUncounted some articles that name it were not counted yet: what is shown may be what they say.
 */
export function settleType(shown: EntityType, counts: TypeCounts, hasUncounted: boolean): EntityType {
  if (shown === "ticker") return shown;
  const [first] = takenTypes.toSorted((a, b) => counts[b] - counts[a]);
  if (!first || counts[first] === 0) return shown;
  if (shown === "other") return first;
  const held = Math.max(counts[shown], hasUncounted ? 1 : 0);
  if (held === 0) return first;
  const leads = counts[first] >= held + lead.articles && counts[first] >= held * lead.factor;
  return leads ? first : shown;
}
