import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { linkStoryByEditor, nameStorylineByEditor } from "./link-story.action.ts";
import { saveMoves } from "./story.store.ts";
import { describeLink } from "./storyline.ts";
import { findStorylineEdits } from "./storyline-edit.store.ts";
import {
  findStorylineStories,
  findStorylines,
  findStoryPlace,
  followStoryline,
  loadStoryline,
} from "./storyline-page.store.ts";
import { tellStoryline } from "./tell-storyline.part.ts";
import { type InventedStory, printStories, readStories } from "./test-storylines.ts";
import { tellTestStories } from "./test-telling.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

/** A program of its own each time. */
function tell(ids: readonly number[], { database } = used): Promise<void> {
  return tellTestStories(database, [tellStoryline], ids);
}

async function links({ database } = used) {
  const { rows } = await sql`
    select story_id, from_id, score, reasons from story_link order by story_id`.execute(database);
  return rows;
}

async function storylinesOf({ database } = used): Promise<number[][]> {
  const { rows } = await sql<{ stories: number[] }>`
    select json_agg(story_id order by story_id) as stories from storyline_story group by storyline_id
    order by min(story_id)`.execute(database);
  return rows.map(({ stories }) => stories);
}

/** Which ids the stories of each invented storyline have. */
function expected(stories: readonly InventedStory[], ids: readonly number[]): number[][] {
  const groups = Map.groupBy(
    ids.filter((_, place) => stories[place]?.storyline !== null),
    (id) => stories[ids.indexOf(id)]?.storyline ?? "",
  );
  return [...groups.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Of the quarrel over a strait hardly two stories share more than the strait: the links of that one are incomplete. */
const stories = readStories("tuned-on").filter(({ storyline }) => storyline !== "border");
/** Of the first month: telling them one by one takes a while. */
const some = stories.filter(({ day }) => day < 32);
const ferries = stories.filter(({ storyline }) => storyline === "ferry");

test("stories that follow from one another make storylines, and the others are in none", async () => {
  const ids = await printStories(used.database, stories);
  await tell(ids);
  expect(await storylinesOf()).toEqual(expected(stories, ids));
});

test("telling again finds the same, whichever program tells", async () => {
  const ids = await printStories(used.database, some);
  for (const id of ids) await tell([id]);
  const once = await links();
  await tell(ids.slice(5, 10));
  await sql`update story_profile set terms = '[]'`.execute(used.database);
  await tell(ids);
  expect(await links()).toEqual(once);
});

test("what was printed first may be told last", async () => {
  const ids = await printStories(used.database, some);
  for (const id of ids.toReversed()) await tell([id]);
  expect(await storylinesOf()).toEqual(expected(some, ids).filter((line) => line.length > 1));
});

const vanished = {
  storyline: null,
  day: 0,
  title: "Girl vanishes from camp site at Lake Orrin",
  text: "A girl vanished from a camp site. Her name is Wilma Tressel. Two hundred people searched the woods.",
};

test("what a text looks back to is found however long ago it was, and its sentence is kept", async () => {
  const sentence = "Wilma Tressel was last seen on 6 January 2031.";
  const found = {
    storyline: null,
    day: 300,
    title: "Raincoat dug up near stream",
    text: `A raincoat was dug up. ${sentence}`,
  };
  const ids = await printStories(used.database, [
    vanished,
    found,
    { ...found, day: 301, text: "Wilma Tressel had a raincoat." },
  ]);
  await tell(ids);
  const [first, second] = await links();
  expect(first).toMatchObject({
    story_id: ids[1],
    from_id: ids[0],
    reasons: { names: ["Wilma Tressel"], past: sentence },
  });
  expect(second).toMatchObject({ story_id: ids[2], from_id: ids[1] });
});

test.each([
  ["a guest", 1],
  ["Senator", 0],
])("somebody who was called %s in an earlier story proves %i links of later ones", async (called, linked) => {
  const report = (day: number, title: string, text: string) => ({ storyline: null, day, title, text });
  const ids = await printStories(used.database, [
    report(0, "Bakers meet in Holm", `Bakers met in Holm. For once ${called} Wilma J. Tressel ate a bun.`),
    report(20, "Kiosk burns at Lake Orrin", "A kiosk burned. Wilma Tressel, 44, came by canoe."),
    report(40, "Kiosk at Lake Orrin was insured twice", "The kiosk was old. Wilma Tressel, 44, had a key."),
  ]);
  await tell(ids);
  const found = (await links()) as { story_id: number; from_id: number }[];
  expect(found.filter((link) => link.story_id === ids[2] && link.from_id === ids[1])).toHaveLength(linked);
});

test("somebody is found by a shorter and by a longer form of the name", async () => {
  const report = (day: number, title: string, text: string) => ({ storyline: null, day, title, text });
  const ids = await printStories(used.database, [
    report(0, "Kiosk burns at Lake Orrin", "A kiosk burned. The owner, Wilma Jane Tressel, 44, came by canoe."),
    report(20, "Kiosk at Lake Orrin was insured twice", "The kiosk was old. Wilma Tressel, 44, had a key."),
    report(40, "Kiosk at Lake Orrin is rebuilt", "The kiosk stands again. Wilma J. Tressel, 44, lit a lamp."),
  ]);
  await tell(ids);
  expect(await links()).toMatchObject([
    { story_id: ids[1], from_id: ids[0] },
    { story_id: ids[2], from_id: ids[1] },
  ]);
});

test("a link in the text to an article of an earlier story is a reason", async () => {
  const later = {
    storyline: null,
    day: 30,
    title: "Camp site opens",
    text: "Guests are back at Lake Orrin, and the kiosk sells ice.",
  };
  const ids = await printStories(used.database, [vanished, later]);
  await tell(ids);
  expect(await links()).toEqual([]);
  await sql`
    insert into kept_article (article_id, revision, citations, language, sentences)
    select own.article_id, 1, jsonb_build_array(jsonb_build_object('address', address,
      'evidence', jsonb_build_object('words', 'back at Lake Orrin'))), 'en', '[]'
    from membership own join membership other on other.story_id = ${ids[0]}
      join article_address on article_address.article_id = other.article_id
    where own.story_id = ${ids[1]}
    on conflict (article_id) do update set citations = excluded.citations`.execute(used.database);
  await sql`update story_profile set language = 'xx'`.execute(used.database);
  await tell(ids);
  expect(await links()).toMatchObject([{ story_id: ids[1], from_id: ids[0], reasons: { link: "back at Lake Orrin" } }]);
});

test("a storyline keeps its address while stories come, and says what each follows from", async () => {
  const ids = await printStories(used.database, ferries);
  await tell(ids.slice(0, 2));
  const [begun] = (await findStorylines(used.database, { from: undefined, limit: 5 })).storylines;
  expect(begun).toMatchObject({ storyCount: 2, name: "Oda Renfeld" });
  await tell(ids.slice(2));
  const id = begun?.id ?? 0;
  expect(await loadStoryline(used.database, id)).toMatchObject({ storyCount: 5, articleCount: 5 });
  const told = await findStorylineStories(used.database, id);
  expect(told.map((story) => story.id)).toEqual(ids);
  const reasons = told[1]?.link?.reasons;
  expect(reasons && describeLink(reasons)).toMatch(/^Both name Oda Renfeld.*; 6 days later\.$/);
  const place = await findStoryPlace(used.database, ids[1] ?? 0);
  expect(place?.previous?.id).toBe(ids[0]);
});

test("a storyline that was quiet is active again when the next story comes", async () => {
  const ids = await printStories(used.database, ferries);
  await tell(ids.slice(0, 4));
  const soon = (day: number) => new Date(Date.UTC(2031, 0, 6 + day));
  const active = (activeAt: Date) => findStorylines(used.database, { from: undefined, limit: 5, activeAt });
  expect((await active(soon(30))).storylines).toHaveLength(1);
  expect((await active(soon(117))).storylines).toEqual([]);
  await tell(ids.slice(4));
  expect((await active(soon(119))).storylines).toHaveLength(1);
});

test("the address of a storyline whose stories became one leads nowhere, and that of one that went into another leads there", async () => {
  const ids = await printStories(used.database, ferries.slice(0, 3));
  await tell(ids);
  const [[first = 0, second = 0] = []] = await storylinesOf();
  const [line] = (await findStorylines(used.database, { from: undefined, limit: 5 })).storylines;
  await used.database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: number }>`
      select article_id as id from membership where story_id = ${second}`.execute(transaction);
    await saveMoves(
      transaction,
      rows.map(({ id }) => ({ articleId: id, storyId: first, reasons: [] })),
      [],
    );
  });
  await tell([first, second]);
  expect(await storylinesOf()).toEqual([[first, ids[2]]]);
  expect(await followStoryline(used.database, line?.id ?? 0)).toBe(line?.id);
});

const may = allow({ role: "editor", name: "Ilse Quarn" }, "edit stories");

function desk(told: number[] = []) {
  const tellLater = async (_: unknown, ids: readonly number[]) => {
    told.push(...ids);
  };
  return { database: used.database, tell: tellLater };
}

test("what an editor says a story follows from stands when it is told again, until the engine may decide", async () => {
  const ids = await printStories(used.database, stories.slice(0, 20));
  await tell(ids);
  const before = await storylinesOf();
  const [[first = 0, second = 0] = [], [third = 0] = []] = before;
  await linkStoryByEditor(may, desk(), { what: "detached", storyId: second }, "another matter");
  await linkStoryByEditor(may, desk(), { what: "attached", storyId: second, fromId: third }, "it began there");
  await sql`update story_profile set language = 'xx'`.execute(used.database);
  await tell(ids);
  const place = await findStoryPlace(used.database, second);
  expect(place?.own.link).toMatchObject({ fromId: third, isByEditor: true });
  const edits = await findStorylineEdits(used.database, place?.storyline.id ?? 0, 9);
  expect(edits.map(({ what, actor, why }) => [what, actor, why])).toEqual([
    ["attached", "Ilse Quarn", "it began there"],
    ["detached", "Ilse Quarn", "another matter"],
  ]);
  const told: number[] = [];
  await linkStoryByEditor(may, desk(told), { what: "freed", storyId: second }, "");
  expect(told).toEqual([second]);
  await tell(told);
  expect((await findStoryPlace(used.database, second))?.own.link).toMatchObject({ fromId: first, isByEditor: false });
  expect(await storylinesOf()).toEqual(before);
});

test("nothing follows from itself, from what follows from it, or from what is not there", async () => {
  const [first = 0, second = 0] = await printStories(used.database, ferries.slice(0, 2));
  await tell([first, second]);
  const attach = (storyId: number, fromId: number) =>
    linkStoryByEditor(may, desk(), { what: "attached", storyId, fromId }, "");
  await expect(attach(first, first)).rejects.toThrow("does not follow from itself");
  await expect(attach(first, second)).rejects.toThrow("follows from this one already");
  await expect(attach(first, 999)).rejects.toThrow("no story 999");
});

test("a storyline bears an editor's name until it is taken back", async () => {
  const ids = await printStories(used.database, ferries);
  await tell(ids.slice(0, 3));
  const [line] = (await findStorylines(used.database, { from: undefined, limit: 5 })).storylines;
  const wish = { storylineId: line?.id ?? 0, why: "" };
  await nameStorylineByEditor(may, desk(), { ...wish, name: " The ferry\nstrike " });
  await tell(ids);
  expect(await loadStoryline(used.database, wish.storylineId)).toMatchObject({ name: "The ferry strike" });
  await nameStorylineByEditor(may, desk(), { ...wish, name: "" });
  expect(await loadStoryline(used.database, wish.storylineId)).toMatchObject({ name: line?.name });
});
