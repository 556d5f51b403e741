import { type EntityName, type EntityType, entityTypeNames } from "../topics/entity.ts";

/** Of its page. */
export function entityAddress({ id }: Pick<EntityName, "id">): string {
  return `/entities/${id}`;
}

/** What one entity is, in a word; nothing where that is not known. */
export const typeWords: Readonly<Record<EntityType, string>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  ticker: "ticker",
  other: "name",
};

export function EntityLink({ entity }: { entity: EntityName }) {
  return (
    <a href={entityAddress(entity)}>
      <bdi>{entity.name}</bdi>
    </a>
  );
}

const shownOfType = 12;
const shownTypes: readonly EntityType[] = ["person", "organisation", "place", "ticker"];

/** Whom and what an article or a story names, by what they are. */
export function NamedIn({ entities, id }: { entities: readonly EntityName[]; id: string }) {
  const byType = Map.groupBy(entities, ({ type }) => type);
  const shown = shownTypes.flatMap((type) => {
    const names = byType.get(type)?.slice(0, shownOfType) ?? [];
    return names.length > 0 ? [{ type, names }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="heading" id={id}>
        Names
      </h2>
      <dl class="facts">
        {shown.map(({ type, names }) => (
          <div>
            <dt>{entityTypeNames[type]}</dt>
            <dd>
              {names.map((entity, place) => (
                <>
                  {place > 0 ? ", " : ""}
                  <EntityLink entity={entity} />
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
