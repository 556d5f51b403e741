import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collectTestEntries, followTestFeed, testEntry } from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { TakenType } from "./settle-type.ts";
import { saveTopics } from "./topic.store.ts";

let used: TestDatabase;
let ids: number[];
beforeEach(async () => {
  used = await createTestDatabase();
  const source = await followTestFeed(used.database, "aldermouth");
  const addresses = Array.from({ length: 30 }, (_, place) => testEntry(`aldermouth.example/${place}`));
  ids = await collectTestEntries(used.database, source, addresses);
});
afterEach(() => used.close());

/** Studies an article that takes these names for something. */
function study(place: number, taken: Record<string, TakenType | "other">): Promise<void> {
  const names = Object.entries(taken).map(([name, type]) => ({ key: name, name, type, times: 1, isInTitle: false }));
  const found = { articleId: ids[place] ?? 0, entities: names, hashtags: [], topic: undefined };
  return used.database.transaction().execute((transaction) => saveTopics(transaction, [found]));
}

async function typeOf(key: string): Promise<string | undefined> {
  const { rows } = await sql<{ type: string }>`select type from entity where key = ${key}`.execute(used.database);
  return rows[0]?.type;
}

async function counted(): Promise<unknown[]> {
  const { rows } = await sql`
    select key, person, organisation, place from entity_type_count join entity on id = entity_id order by key`.execute(
    used.database,
  );
  return rows;
}

test("an entity is what most articles say, and not what the first one said", async () => {
  await study(0, { ashby: "person" });
  await study(1, { ashby: "place" });
  expect(await typeOf("ashby")).toBe("person");
  await study(2, { ashby: "place" });
  await study(3, { ashby: "place" });
  expect(await typeOf("ashby")).toBe("place");
});

test("an article that is studied again, or twice after a restart, counts once, and what it takes back is gone", async () => {
  await study(0, { ashby: "person", dorn: "place" });
  await study(0, { ashby: "person", dorn: "place" });
  expect(await counted()).toEqual([
    { key: "ashby", person: 1, organisation: 0, place: 0 },
    { key: "dorn", person: 0, organisation: 0, place: 1 },
  ]);
  await study(0, { ashby: "place" });
  expect(await counted()).toEqual([
    { key: "ashby", person: 0, organisation: 0, place: 1 },
    { key: "dorn", person: 0, organisation: 0, place: 0 },
  ]);
  expect(await typeOf("ashby")).toBe("place");
});

test("a study that is broken off leaves no count", async () => {
  await study(0, { ashby: "person" });
  const broken = used.database.transaction().execute(async (transaction) => {
    const entities = [{ key: "ashby", name: "ashby", type: "place" as const, times: 1, isInTitle: false }];
    await saveTopics(transaction, [{ articleId: ids[1] ?? 0, entities, hashtags: [], topic: undefined }]);
    throw new Error("the process ends here");
  });
  await expect(broken).rejects.toThrow("ends here");
  expect(await counted()).toEqual([{ key: "ashby", person: 1, organisation: 0, place: 0 }]);
});

test("workers that study at the same moment lose no count, and the last one to count sees them all", async () => {
  await study(0, { ashby: "person", dorn: "person", velden: "person" });
  const names: Record<string, TakenType>[] = [
    { ashby: "place", dorn: "place", velden: "place" },
    { velden: "place", dorn: "place", ashby: "place" },
    { dorn: "place", velden: "place", ashby: "place" },
  ];
  await Promise.all(Array.from({ length: 24 }, (_, place) => study(place + 1, names[place % 3] ?? {})));
  const sums = { person: 1, organisation: 0, place: 24 };
  expect(await counted()).toEqual(["ashby", "dorn", "velden"].map((key) => ({ key, ...sums })));
  expect(await Promise.all(["ashby", "dorn", "velden"].map(typeOf))).toEqual(["place", "place", "place"]);
});

test("workers that study articles again at the same moment, each other's names gone, never wait in a circle", async () => {
  const [some, others] = [{ ashby: "place", dorn: "place" } as const, { velden: "place", tessen: "place" } as const];
  await Promise.all([0, 1, 2, 3].map((place) => study(place, place % 2 === 0 ? some : others)));
  await Promise.all([0, 1, 2, 3].map((place) => study(place, place % 2 === 0 ? others : some)));
  const two = { person: 0, organisation: 0, place: 2 };
  expect(await counted()).toEqual(["ashby", "dorn", "tessen", "velden"].map((key) => ({ key, ...two })));
});

test("what was stored before types were counted stays until articles clearly say otherwise", async () => {
  for (const place of [0, 1, 2]) await study(place, { ashby: "person" });
  await sql`update mention set taken_for = null`.execute(used.database);
  await sql`delete from entity_type_count`.execute(used.database);
  await study(3, { ashby: "place" });
  expect(await typeOf("ashby")).toBe("person");
  // The background comes to those that were stored, one by one.
  for (const place of [0, 1, 2]) await study(place, { ashby: "place" });
  expect(await typeOf("ashby")).toBe("place");
  expect(await counted()).toEqual([{ key: "ashby", person: 0, organisation: 0, place: 4 }]);
});

test("what no article can tell is other, until one does", async () => {
  await study(0, { ashby: "other" });
  expect(await typeOf("ashby")).toBe("other");
  expect(await counted()).toEqual([]);
  await study(1, { ashby: "organisation" });
  expect(await typeOf("ashby")).toBe("organisation");
});
