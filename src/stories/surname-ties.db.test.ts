import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findArticleClaims } from "../claims/claim-list.store.ts";
import { findClaimsBy } from "../claims/entity-claims.store.ts";
import { foldedName } from "../language/tokens.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { EntityType } from "../topics/entity.ts";
import { setAliases } from "../topics/entity-alias.store.ts";
import { saveTopics } from "../topics/topic.store.ts";
import { reserveStories, savePlacements } from "./story.store.ts";
import { findStorySpeakers } from "./story-speakers.store.ts";
import { setAside } from "./taken-down.store.ts";
import { tellStatements } from "./tell-statements.part.ts";
import { studyTestClaims } from "./test-claims.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";
import { tellTestStories } from "./test-telling.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

const alone = "The ferry to Orrin is late. “The pier has to be mended before the winter storms,” Quarn said on Monday.";
const full = "The ferry to Orrin is late. The harbour master, Ilse Quarn, looked at the pier on Sunday.";
const other = "The ferry to Orrin is late. A fisherman, Ruben Quarn, waited for it with his nets.";

/** Prints an article that names these, each by its name and type, and studies it. */
async function print(town: string, text: string, names: Record<string, EntityType>): Promise<number> {
  const publishedAt = new Date(Date.UTC(2026, 10, 20, 8));
  const id = await printTestArticle(used.database, { town, page: "ferry", text, publishedAt });
  await study(id, names);
  return id;
}

async function study(id: number, names: Record<string, EntityType>): Promise<void> {
  const save = await studyTestClaims(used.database, [id]);
  const entities = Object.entries(names).map(([name, type]) => ({
    ...{ key: foldedName(name), name, type, times: 2, isInTitle: false },
  }));
  await used.database.transaction().execute(async (transaction) => {
    await saveTopics(transaction, [{ articleId: id, entities, hashtags: [], topic: undefined }]);
    await save(transaction);
  });
}

function tell(...storyIds: number[]): Promise<void> {
  return tellTestStories(used.database, [tellStatements], storyIds);
}

async function meant(articleId: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select entity.name from mention join entity on entity.id = mention.entity_id
    where article_id = ${articleId} order by entity.name`.execute(used.database);
  return rows.map(({ name }) => name);
}

const saidBy = async (key: string) => (await findClaimsBy(used.database, [key], 10)).map(({ articleId }) => articleId);
const speakersOf = async (storyId: number) =>
  (await findStorySpeakers(used.database, storyId, { from: undefined, limit: 10 })).items.map(({ name }) => name);

test("a surname alone means whom another article of the story names in full, and says where", async () => {
  const [short, long] = [
    await print("aldermouth", alone, { Quarn: "other" }),
    await print("tessen", full, { "Ilse Quarn": "person" }),
  ];
  const storyId = await placeTestStory(used.database, [short, long]);
  await tell(storyId);
  expect(await meant(short)).toEqual(["Ilse Quarn"]);
  expect(await saidBy("ilse quarn")).toEqual([short]);
  expect(await saidBy("quarn")).toEqual([]);
  expect(await speakersOf(storyId)).toEqual(["Ilse Quarn"]);
  const { claims } = await findArticleClaims(used.database, short, { limit: 9 });
  expect(claims).toMatchObject([{ sourceWords: "Quarn", speaker: { name: "Ilse Quarn" }, tie: { articleId: long } }]);
});

test("a story that is told twice keeps the same ties, and an article that is studied again is tied again", async () => {
  const short = await print("aldermouth", alone, { Quarn: "other" });
  const storyId = await placeTestStory(used.database, [short, await print("tessen", full, { "Ilse Quarn": "person" })]);
  await tell(storyId);
  await tell(storyId);
  expect(await meant(short)).toEqual(["Ilse Quarn"]);
  await study(short, { Quarn: "other" });
  expect(await saidBy("quarn")).toEqual([short]);
  await tell(storyId);
  expect([await meant(short), await saidBy("ilse quarn"), await saidBy("quarn")]).toEqual([
    ["Ilse Quarn"],
    [short],
    [],
  ]);
});

test.each([
  ["two people of the story bear it", other, { "Ruben Quarn": "person" as const }],
  [
    "a body of the story is called so",
    full,
    { "Ilse Quarn": "person" as const, "Quarn Ferries": "organisation" as const },
  ],
  ["only a place is", other, { "Port Quarn": "place" as const }],
])("a surname stays unresolved where %s", async (_, text, names) => {
  const short = await print("aldermouth", alone, { Quarn: "other" });
  const isTwo = "Ruben Quarn" in names;
  const others = [await print("tessen", text, names)];
  if (isTwo) others.push(await print("orrin", full, { "Ilse Quarn": "person" }));
  await tell(await placeTestStory(used.database, [short, ...others]));
  expect(await meant(short)).toEqual(["Quarn"]);
  expect(await saidBy("quarn")).toEqual([short]);
});

test("a man is not tied to a woman's name", async () => {
  const named = alone.replace("Quarn", "Mr Quarn");
  const short = await print("aldermouth", named, { Quarn: "other" });
  await tell(
    await placeTestStory(used.database, [
      short,
      await print("tessen", full.replace("Ilse", "Maria"), { "Maria Quarn": "person" }),
    ]),
  );
  expect(await meant(short)).toEqual(["Quarn"]);
  const third = await print("orrin", named.replace("Mr", "Mrs"), { Quarn: "other" });
  await tell(
    await placeTestStory(used.database, [
      third,
      await print("brennick", full.replace("Ilse", "Maria"), { "Maria Quarn": "person" }),
    ]),
  );
  expect(await meant(third)).toEqual(["Maria Quarn"]);
});

test("an article that gives a full name of its own needs none of another's", async () => {
  const own = await print("aldermouth", `${other} Quarn said that it was late.`, {
    Quarn: "other",
    "Ruben Quarn": "person",
  });
  await tell(await placeTestStory(used.database, [own, await print("tessen", full, { "Ilse Quarn": "person" })]));
  expect(await meant(own)).toEqual(["Quarn", "Ruben Quarn"]);
});

test("the same person with and without a middle name is one", async () => {
  const short = await print("aldermouth", alone, { Quarn: "other" });
  const others = [
    await print("tessen", full, { "Ilse Quarn": "person" }),
    await print("orrin", full, { "Ilse Maria Quarn": "person" }),
  ];
  await tell(await placeTestStory(used.database, [short, ...others]));
  expect(await meant(short)).toEqual(["Ilse Quarn"]);
});

test("somebody who is named with an initial is whom the story names without it", async () => {
  const initialled = alone.replace("Quarn", "Ilse M. Quarn");
  const first = await print("aldermouth", initialled, { "Ilse M. Quarn": "person" });
  const second = await print("tessen", full, { "Ilse Quarn": "person" });
  const third = await print("brennick", alone, { Quarn: "other" });
  const storyId = await placeTestStory(used.database, [first, second, third]);
  await tell(storyId);
  expect([await meant(first), await meant(third)]).toEqual([["Ilse Quarn"], ["Ilse Quarn"]]);
  expect(await saidBy("ilse quarn")).toEqual(expect.arrayContaining([first, third]));
  expect(await speakersOf(storyId)).toEqual(["Ilse Quarn"]);
});

test("the third of a name is whom the story names without it where the name has an initial, and a son is not", async () => {
  const third = await print("aldermouth", alone.replace("Quarn", "Ilse M. Quarn III"), {
    "Ilse M. Quarn III": "person",
  });
  const son = await print("brennick", alone.replace("Quarn", "Ilse Quarn Jr"), { "Ilse Quarn Jr": "person" });
  const short = await print("velden", alone, { Quarn: "other" });
  const plain = await print("tessen", full, { "Ilse Quarn": "person" });
  await tell(await placeTestStory(used.database, [third, son, short, plain]));
  expect(await meant(third)).toEqual(["Ilse Quarn"]);
  expect(await meant(son)).toEqual(["Ilse Quarn Jr"]);
  expect(await meant(short)).toEqual(["Ilse Quarn"]);
});

test("a surname alone means the third of a name where nobody else has it", async () => {
  const third = await print("aldermouth", full.replace("Ilse Quarn", "Ilse M. Quarn III"), {
    "Ilse M. Quarn III": "person",
  });
  const short = await print("velden", alone, { Quarn: "person" });
  await tell(await placeTestStory(used.database, [third, short]));
  expect(await meant(short)).toEqual(["Ilse M. Quarn III"]);
});

test("two of other initials are not one, nor is anybody of another story", async () => {
  const first = await print("aldermouth", alone, { "Ilse M. Quarn": "person" });
  const second = await print("tessen", alone, { "Ilse B. Quarn": "person" });
  const elsewhere = await print("brennick", alone, { "Ilse C. Quarn": "person" });
  const plain = await print("orrin", full, { "Ilse Quarn": "person" });
  await tell(await placeTestStory(used.database, [first, second, plain]));
  await tell(await placeTestStory(used.database, [elsewhere]));
  expect([await meant(first), await meant(second), await meant(elsewhere)]).toEqual([
    ["Ilse M. Quarn"],
    ["Ilse B. Quarn"],
    ["Ilse C. Quarn"],
  ]);
});

test("when a story is split, ties follow the articles", async () => {
  const short = await print("aldermouth", alone, { Quarn: "other" });
  const long = await print("tessen", full, { "Ilse Quarn": "person" });
  const storyId = await placeTestStory(used.database, [short, long]);
  await tell(storyId);
  const elsewhere = await used.database.transaction().execute(async (transaction) => {
    const [id = 0] = await reserveStories(transaction, 1);
    await savePlacements(transaction, [], [id]);
    await sql`update membership set story_id = ${id} where article_id = ${long}`.execute(transaction);
    return id;
  });
  await tell(elsewhere, storyId);
  expect([await meant(short), await saidBy("quarn"), await speakersOf(storyId)]).toEqual([
    ["Quarn"],
    [short],
    ["Quarn"],
  ]);
  const third = await print("orrin", other, { "Ruben Quarn": "person" });
  await used.database
    .transaction()
    .execute((transaction) => savePlacements(transaction, [{ articleId: third, storyId, reasons: [] }], []));
  await tell(storyId);
  expect([await meant(short), await saidBy("ruben quarn")]).toEqual([["Ruben Quarn"], [short]]);
});

test.each(["that gives the full name", "that has the surname alone"])(
  "a tie is gone with the article %s",
  async (which) => {
    const short = await print("aldermouth", alone, { Quarn: "other" });
    const long = await print("tessen", full, { "Ilse Quarn": "person" });
    await tell(await placeTestStory(used.database, [short, long]));
    const isFull = which === "that gives the full name";
    await used.database.transaction().execute((transaction) => setAside(transaction, isFull ? long : short, null));
    expect(await meant(short)).toEqual(isFull ? ["Quarn"] : []);
    expect([await saidBy("ilse quarn"), await saidBy("quarn")]).toEqual([[], isFull ? [short] : []]);
    const { rows } = await sql<{ key: string }>`select key from named_speaker`.execute(used.database);
    expect(rows.map(({ key }) => key)).toEqual(isFull ? ["quarn"] : []);
  },
);

test("what an editor says of a name goes before a tie, and a tie is back when the editor takes it back", async () => {
  const short = await print("aldermouth", alone, { Quarn: "other" });
  const long = await print("tessen", full, { "Ilse Quarn": "person", "Ruben Quarn Senior": "person" });
  const storyId = await placeTestStory(used.database, [short, long]);
  await tell(storyId);
  const idOf = async (name: string) =>
    (await sql<{ id: number }>`select id from entity where name = ${name}`.execute(used.database)).rows[0]?.id ?? 0;
  const [namedId, entityId] = [await idOf("Quarn"), await idOf("Ruben Quarn Senior")];
  const set = (to: number | undefined) =>
    used.database
      .transaction()
      .execute((transaction) => setAliases(transaction, [{ namedId, topic: "", entityId: to ?? namedId }]));
  await set(entityId);
  expect(await meant(short)).toEqual(["Ruben Quarn Senior"]);
  await tell(storyId);
  expect(await meant(short)).toEqual(["Ruben Quarn Senior"]);
  await set(undefined);
  await tell(storyId);
  expect(await meant(short)).toEqual(["Ilse Quarn"]);
});
