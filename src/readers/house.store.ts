import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { type House, readHouse } from "../platform/house.ts";

export async function loadHouse(connection: Connection): Promise<House> {
  const { rows } = await sql<{ name: string; value: string }>`select name, value from house_rule`.execute(connection);
  return readHouse(rows);
}

/** Writes the lines given; what is as it was keeps who changed it last. */
export async function saveHouseRules(
  transaction: Transaction,
  rules: readonly { name: string; value: string }[],
  by: string,
): Promise<void> {
  const [names, values] = [rules.map(({ name }) => name), rules.map(({ value }) => value)];
  await sql`
    insert into house_rule (name, value, changed_by)
    select given.name, given.value, ${by} from unnest(${names}::text[], ${values}::text[]) as given (name, value)
    on conflict (name) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()
      where house_rule.value <> excluded.value`.execute(transaction);
}
