import { sql } from "kysely";

/** The name of an entity as it is shown; over `entity`. */
export const shownName = sql<string>`(coalesce(entity.editor_name, entity.name)
  || coalesce(' (' || entity.qualifier || ')', ''))`;
