import { foldedName } from "../language/tokens.ts";
import type { ArticleEntity } from "./study-topics.ts";

/**
 * A followed publisher's name ("Senn Observer", "The Senn Observer") is a body, however much it looks like somebody's.
 * @returns what says so of the entities of an article.
 */
export function entitiesKnowing(
  publishers: readonly { name: string }[],
): (entities: readonly ArticleEntity[]) => ArticleEntity[] {
  const names = new Set(publishers.map(({ name }) => bareName(name)));
  return (entities) =>
    entities.map((entity) =>
      entity.type !== "ticker" && names.has(bareName(entity.name))
        ? { ...entity, type: "organisation", isPublisher: true }
        : entity,
    );
}

function bareName(name: string): string {
  return foldedName(name).replace(/^the /, "");
}
