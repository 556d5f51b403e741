import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import type { EntityType } from "./entity.ts";
import { settleType, type TypeCounts, takenTypes } from "./settle-type.ts";

/** That an article takes a name for something; null where it was studied before that was kept. */
export interface TakenName {
  namedId: number;
  takenFor: EntityType | null;
}

/**
 * Counts what articles take names for, and lets entities be what most say.
 * @param gone what these articles said before, and @param said what they say now.
 * @param publishers entities that bear a followed publisher's name.
 */
export async function countTypes(
  transaction: Transaction,
  { gone, said, publishers }: { gone: readonly TakenName[]; said: readonly TakenName[]; publishers: readonly number[] },
): Promise<void> {
  const changes = changesOf(gone, said, new Set(publishers));
  if (changes.length === 0) return;
  // Sorted, so that two workers that count the same names never wait for each other; each then sees what the other counted.
  const { rows: counted } = await sql<TypeCounts & { id: number; isPublisher: boolean }>`
    insert into entity_type_count as known (entity_id, person, organisation, place, is_publisher)
    select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as given (entity_id bigint, person int, organisation int, place int, is_publisher boolean)
    order by entity_id
    on conflict (entity_id) do update set person = known.person + excluded.person,
      organisation = known.organisation + excluded.organisation, place = known.place + excluded.place,
      is_publisher = known.is_publisher or excluded.is_publisher
    returning entity_id as id, person, organisation, place, is_publisher as "isPublisher"`.execute(transaction);
  const shown = await loadShown(
    transaction,
    counted.map(({ id }) => id),
  );
  const settled = counted.flatMap(({ id, isPublisher, ...counts }) => {
    const before = shown.get(id);
    if (!before) return [];
    const type = isPublisher ? "organisation" : settleType(before.type, counts, before.hasUncounted);
    return type === before.type ? [] : [{ id, type }];
  });
  await setTypes(transaction, settled);
}

type Change = TypeCounts & { entity_id: number; is_publisher: boolean };

function changesOf(gone: readonly TakenName[], said: readonly TakenName[], publishers: ReadonlySet<number>): Change[] {
  const ids = new Set([...gone, ...said].map(({ namedId }) => namedId).concat(...publishers));
  const of = new Map(
    [...ids].map((id) => {
      const none = { person: 0, organisation: 0, place: 0 };
      return [id, { entity_id: id, ...none, is_publisher: publishers.has(id) }];
    }),
  );
  const add = (names: readonly TakenName[], one: number) => {
    for (const { namedId, takenFor } of names) {
      const [change, type] = [of.get(namedId), takenTypes.find((taken) => taken === takenFor)];
      if (change && type) change[type] += one;
    }
  };
  add(gone, -1);
  add(said, 1);
  return [...of.values()].filter(
    ({ person, organisation, place, is_publisher }) => is_publisher || [person, organisation, place].some(Boolean),
  );
}

/** Of those that no editor said anything of. Whether articles are left to count is asked only where it can tell. */
async function loadShown(
  transaction: Transaction,
  ids: readonly number[],
): Promise<Map<number, { type: EntityType; hasUncounted: boolean }>> {
  const { rows } = await sql<{ id: number; type: EntityType; hasUncounted: boolean }>`
    select entity.id, type, case when type = 'other' then false
      else greatest(person, organisation, place) < 4
        and case type when 'person' then person when 'organisation' then organisation else place end = 0
        and exists (select from mention where named_id = entity.id and taken_for is null) end as "hasUncounted"
    from entity join entity_type_count on entity_id = entity.id
    where entity.id = any(${ids}) and editor_type is null`.execute(transaction);
  return new Map(rows.map(({ id, ...shown }) => [id, shown]));
}

async function setTypes(transaction: Transaction, settled: readonly { id: number; type: EntityType }[]): Promise<void> {
  if (settled.length === 0) return;
  await sql`
    with known as (
      select entity.id, given.type from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as given (id bigint, type text)
        join entity on entity.id = given.id and editor_type is null
      order by entity.id for no key update of entity
    )
    update entity set type = known.type from known where entity.id = known.id`.execute(transaction);
}

/** What an editor says that an entity is; null: what articles say again. */
export async function setEditorType(transaction: Transaction, id: number, type: EntityType | null): Promise<void> {
  if (type !== null) {
    await sql`update entity set editor_type = ${type}, type = ${type} where id = ${id}`.execute(transaction);
    return;
  }
  const { rows } = await sql<TypeCounts & { isPublisher: boolean }>`
    select person, organisation, place, is_publisher as "isPublisher" from entity_type_count where entity_id = ${id}
    for update`.execute(transaction);
  const [counted] = rows;
  const said = counted?.isPublisher ? "organisation" : settleType("other", counted ?? nothingCounted, false);
  await sql`
    update entity set editor_type = null, type = case when ${counted !== undefined} then ${said} else type end
    where id = ${id}`.execute(transaction);
}

const nothingCounted: TypeCounts = { person: 0, organisation: 0, place: 0 };
