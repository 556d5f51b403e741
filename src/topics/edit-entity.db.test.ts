import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collectTestEntries, followTestFeed, testEntry } from "../articles/test-articles.ts";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { editEntity, undoEntityEdit } from "./edit-entity.action.ts";
import { findEntityEdits } from "./entity-edit.store.ts";
import { findEntities } from "./entity-list.store.ts";
import { findEntityArticles, loadEntity } from "./entity-page.store.ts";
import { type ArticleTopics, saveTopics } from "./topic.store.ts";

const may = allow({ role: "editor", name: "Ilse" }, "edit entities");
let used: TestDatabase;
let ids: number[];
beforeEach(async () => {
  used = await createTestDatabase();
  const source = await followTestFeed(used.database, "aldermouth");
  const addresses = Array.from({ length: 8 }, (_, place) => testEntry(`aldermouth.example/${place}`));
  ids = await collectTestEntries(used.database, source, addresses);
});
afterEach(() => used.close());

async function mention(place: number, names: string[], topic?: "sport" | "politics"): Promise<void> {
  const study: ArticleTopics = {
    articleId: ids[place] ?? 0,
    entities: names.map((name) => ({ key: name.toLowerCase(), name, type: "person", times: 2, isInTitle: false })),
    hashtags: [],
    topic: topic && { topic, because: { by: "label", label: topic } },
  };
  await used.database.transaction().execute((transaction) => saveTopics(transaction, [study]));
}

async function idOf(key: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from entity where key = ${key}`.execute(used.database);
  return rows[0]?.id ?? 0;
}

async function articlesOf(id: number): Promise<number[]> {
  const { items } = await findEntityArticles(used.database, id);
  return items.map((article) => ids.indexOf(article.id)).sort();
}

test("a merged entity's articles, also later ones, are the other's, and its address leads there", async () => {
  await mention(0, ["Oda Renfeld"]);
  await mention(1, ["O. Renfeld"]);
  await mention(2, ["O. Renfeld", "Oda Renfeld"]);
  const [whole, short] = [await idOf("oda renfeld"), await idOf("o. renfeld")];
  await editEntity(may, used, { what: "merged", entityId: short, into: whole }, { why: "the same minister" });
  await mention(3, ["O. Renfeld"]);
  expect(await articlesOf(whole)).toEqual([0, 1, 2, 3]);
  expect(await loadEntity(used.database, short)).toEqual({ outcome: "same as", id: whole });
  const found = await loadEntity(used.database, whole);
  expect(found).toMatchObject({ entity: { articles: 4, aliases: [{ id: short, name: "O. Renfeld", topic: "" }] } });
});

test("an undone merge gives each name its articles back, those that came since too", async () => {
  await mention(0, ["Oda Renfeld"]);
  await mention(1, ["O. Renfeld"]);
  const [whole, short] = [await idOf("oda renfeld"), await idOf("o. renfeld")];
  const { editId } = await editEntity(may, used, { what: "merged", entityId: short, into: whole }, { why: "" });
  await mention(2, ["O. Renfeld"]);
  await undoEntityEdit(may, used, editId);
  expect(await articlesOf(whole)).toEqual([0]);
  expect(await articlesOf(short)).toEqual([1, 2]);
  await expect(undoEntityEdit(may, used, editId)).rejects.toThrow("undone already");
});

test("names that led to a merged entity lead on to where it went", async () => {
  for (const [place, name] of ["Oda Renfeld", "O. Renfeld", "Minister Renfeld"].entries()) await mention(place, [name]);
  const [whole, short, titled] = [await idOf("oda renfeld"), await idOf("o. renfeld"), await idOf("minister renfeld")];
  const first = await editEntity(may, used, { what: "merged", entityId: titled, into: short }, { why: "" });
  await editEntity(may, used, { what: "merged", entityId: short, into: whole }, { why: "" });
  expect(await articlesOf(whole)).toEqual([0, 1, 2]);
  expect(await loadEntity(used.database, titled)).toEqual({ outcome: "same as", id: whole });
  await expect(undoEntityEdit(may, used, first.editId)).rejects.toThrow("Undo that one first");
});

test("two people of one name are kept apart by the topic of their articles", async () => {
  await mention(0, ["Ada Marsh"], "politics");
  await mention(1, ["Ada Marsh"], "sport");
  const minister = await idOf("ada marsh");
  const done = await editEntity(may, used, { what: "parted", entityId: minister, topic: "sport" }, { why: "" });
  await mention(2, ["Ada Marsh"], "sport");
  await mention(3, ["Ada Marsh"]);
  expect(await articlesOf(minister)).toEqual([0, 3]);
  expect(await articlesOf(done.entityId)).toEqual([1, 2]);
  expect(await loadEntity(used.database, done.entityId)).toMatchObject({ entity: { name: "Ada Marsh (sport)" } });
  await undoEntityEdit(may, used, done.editId);
  expect(await articlesOf(minister)).toEqual([0, 1, 2, 3]);
});

test("a renamed entity is listed and found under its new name", async () => {
  await mention(0, ["Oda Renfeld"]);
  const id = await idOf("oda renfeld");
  const done = await editEntity(
    may,
    used,
    { what: "renamed", entityId: id, name: " Oda  Renfeld-Brask " },
    { why: "" },
  );
  const found = await findEntities(used.database, { words: "brask", limit: 5 });
  expect(found.entities).toEqual([{ id, name: "Oda Renfeld-Brask", type: "person", articles: 1 }]);
  await undoEntityEdit(may, used, done.editId);
  expect((await findEntities(used.database, { words: "renf", limit: 5 })).entities[0]?.name).toBe("Oda Renfeld");
  const trail = await findEntityEdits(used.database, { entityId: id, limit: 5 });
  expect(trail.map(({ what, actor, nameAfter }) => [what, actor, nameAfter])).toEqual([
    ["undone", "Ilse", null],
    ["renamed", "Ilse", "Oda Renfeld-Brask"],
  ]);
});

test("what an editor says that an entity is goes before what articles say, until it is taken back", async () => {
  await mention(0, ["Oda Renfeld"]);
  const id = await idOf("oda renfeld");
  const typeNow = async () => (await findEntities(used.database, { words: "renf", limit: 5 })).entities[0]?.type;
  const done = await editEntity(may, used, { what: "typed", entityId: id, type: "place" }, { why: "a hill" });
  for (const place of [1, 2, 3]) await mention(place, ["Oda Renfeld"]);
  expect(await typeNow()).toBe("place");
  expect(await loadEntity(used.database, id)).toMatchObject({ entity: { editorType: "place" } });
  await undoEntityEdit(may, used, done.editId);
  expect(await typeNow()).toBe("person");
  const trail = await findEntityEdits(used.database, { entityId: id, limit: 5 });
  expect(trail.map(({ what, nameBefore, nameAfter }) => [what, nameBefore, nameAfter])).toEqual([
    ["undone", "place", null],
    ["typed", null, "place"],
  ]);
});

test("what makes no sense is refused and changes nothing", async () => {
  await mention(0, ["Oda Renfeld"]);
  const id = await idOf("oda renfeld");
  const edit = (wish: Parameters<typeof editEntity>[2]) => editEntity(may, used, wish, { why: "" });
  await expect(edit({ what: "merged", entityId: id, into: id })).rejects.toThrow("itself");
  await expect(edit({ what: "merged", entityId: id, into: 999 })).rejects.toThrow("no entity 999");
  await expect(edit({ what: "renamed", entityId: id, name: "Oda Renfeld" })).rejects.toThrow("already");
  await expect(edit({ what: "typed", entityId: id, type: null })).rejects.toThrow("already");
  expect(await findEntityEdits(used.database, { limit: 5 })).toEqual([]);
});
