/** What an entity is; `other` where its articles do not tell. */
export const entityTypes = ["person", "organisation", "place", "ticker", "other"] as const;

export type EntityType = (typeof entityTypes)[number];

/** As the heading of a list. */
export const entityTypeNames: Readonly<Record<EntityType, string>> = {
  person: "People",
  organisation: "Organisations",
  place: "Places",
  ticker: "Tickers",
  other: "Others",
};

export function isEntityType(word: string | undefined): word is EntityType {
  return (entityTypes as readonly string[]).includes(word ?? "");
}

/** An entity as pages and lists name it. */
export interface EntityName {
  id: number;
  /** With what tells it from others of the same name: "Ada Marsh (sport)". */
  name: string;
  type: EntityType;
}
