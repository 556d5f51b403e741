import { afterEach, beforeEach, expect, test } from "vitest";
import { saveTestReading, testReading } from "../articles/test-articles.ts";
import { type Actor, allow, type Role } from "../platform/actor.ts";
import { listen } from "../platform/database/listen.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { until } from "../platform/queue/test-queue.ts";
import { placeTestStory, printTestArticle } from "../stories/test-printed.ts";
import { mostDepth, type Subject } from "./comment.ts";
import { commentChannel, readCommentNews } from "./comment-announcement.ts";
import { editComment, removeComment } from "./edit-comment.action.ts";
import { findComment } from "./find-comment.action.ts";
import { changeHouse, makeRule, openStory } from "./moderate-house.action.ts";
import { readConversation } from "./read-conversation.action.ts";
import { reportComment } from "./report-comment.action.ts";
import {
  articleText,
  join,
  printTestStory,
  sentences,
  type TestConversation,
  testNow,
  trustEverybody,
} from "./test-conversation.ts";
import { type CommentWish, writeComment } from "./write-comment.action.ts";

let server: TestDatabase;
let talk: TestConversation;
let ilse: Actor;
let tove: Actor;
let moderator: Actor;

beforeEach(async () => {
  server = await createTestDatabase();
  talk = await printTestStory(server);
  ilse = await join(server, "Ilse");
  tove = await join(server, "Tove");
  moderator = await join(server, "Runa", "moderator");
  await trustEverybody(server);
});
afterEach(() => server.close());

const visitor: Actor = { role: "visitor", name: "visitor" };
const onStory = () => ({ story: talk.story });

async function write(actor: Actor, words: string, more: Partial<CommentWish> = {}): Promise<number> {
  const wish = { subject: onStory(), words, ...more };
  return (await writeComment(allow(actor, "write comments"), talk.desk, wish)).id;
}

async function read(actor: Actor = visitor, subject: Subject = onStory(), order: "thread" | "newest" = "thread") {
  return readConversation(allow(actor, "read"), talk.desk, { subject, order, limit: 100, offset: 0 });
}

const wordsOf = async (actor: Actor = visitor, subject: Subject = onStory(), order: "thread" | "newest" = "thread") =>
  (await read(actor, subject, order)).comments.map(({ words }) => words.untrusted);

test("threads stand in the order of their beginnings, answers below what they answer, and the newest first when asked", async () => {
  const first = await write(ilse, "First");
  await write(tove, "Second");
  talk.wait(5);
  const answer = await write(tove, "To the first", { parentId: first });
  await write(ilse, "To the answer", { parentId: answer });
  expect(await wordsOf()).toEqual(["First", "To the first", "To the answer", "Second"]);
  expect(await wordsOf(visitor, onStory(), "newest")).toEqual(["To the answer", "To the first", "Second", "First"]);
  const { comments } = await read(ilse);
  expect(comments.map(({ depth, writer, isMine, parentWriter }) => [depth, writer, isMine, parentWriter])).toEqual([
    [1, "Ilse", true, null],
    [2, "Tove", false, "Ilse"],
    [3, "Ilse", true, "Tove"],
    [1, "Tove", false, null],
  ]);
});

test("an answer to the deepest stands beside it and says whom it answers", async () => {
  let parentId = await write(ilse, "1");
  for (let depth = 2; depth <= mostDepth + 2; depth += 1) {
    talk.wait(2);
    parentId = await write(depth % 2 ? ilse : tove, String(depth), { parentId });
  }
  const { comments } = await read();
  expect(comments.map(({ words }) => words.untrusted)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(comments.map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 5, 5, 5]);
  expect(comments.at(-1)).toMatchObject({ parentId: comments.at(-2)?.id, parentWriter: "Tove" });
});

test("who has no account writes nothing, and is told how to get one", async () => {
  expect(() => allow(visitor, "write comments")).toThrow("takes the role reader");
  const atMachine: Actor = { role: "administrator", name: "visitor on this machine" };
  await expect(write(atMachine, "Here")).rejects.toThrow("octavo users add --role administrator");
  await expect(write(ilse, " \u0000 ")).rejects.toThrow("Write something first");
  await expect(write(ilse, "x".repeat(5_001))).rejects.toThrow("5,000 characters");
  await expect(write(ilse, "x", { subject: { story: 999_999 } })).rejects.toMatchObject({ name: "NotFound" });
  expect(await wordsOf()).toEqual([]);
});

test("a comment that quotes an article is on that article, and stands in its story too", async () => {
  const [, words = ""] = sentences;
  const start = articleText.indexOf(words);
  const quote = { articleId: talk.article, revision: 1, start, end: start + words.length };
  await write(ilse, "Which quay?", { quote });
  expect((await read(visitor, { article: talk.article })).comments[0]).toMatchObject({
    articleId: talk.article,
    quote: { words, anchor: "exact" },
  });
  expect(await wordsOf()).toEqual(["Which quay?"]);
  for (const wrong of [{ start: 5, end: 5 }, { start: 0, end: 9_999 }, { revision: 7 }])
    await expect(write(tove, "No", { quote: { ...quote, ...wrong } })).rejects.toThrow("does not stand in the article");
  const elsewhere = await printTestArticle(server.database, {
    town: "corrin",
    page: "x",
    text: articleText,
    publishedAt: testNow,
  });
  await expect(write(tove, "No", { quote: { ...quote, articleId: elsewhere } })).rejects.toThrow("not in this story");
});

test("a quotation stays with its words through revisions, and says when they changed or went", async () => {
  const [, words = ""] = sentences;
  const start = articleText.indexOf(words);
  await write(ilse, "Which quay?", {
    quote: { articleId: talk.article, revision: 1, start, end: start + words.length },
  });
  const revise = (number: number, text: string) =>
    saveTestReading(
      server.database,
      talk.article,
      testReading(text, { revision: { number, digest: text, blocks: [], text, notices: [] } }),
    );
  const anchor = async () => (await read(visitor, { article: talk.article })).comments[0]?.quote;
  await revise(2, `News first. ${articleText}`);
  expect(await anchor()).toMatchObject({ anchor: "exact", words, revision: 1 });
  await revise(3, articleText.replace("are to use", "must use"));
  expect(await anchor()).toMatchObject({ anchor: "near", words });
  await revise(4, "Nothing of it is left. Something else is news.");
  expect(await anchor()).toMatchObject({ anchor: "gone", words });
  const { rows } = await server.pool.query("select anchored_revision, anchor_start from comment_quote");
  expect(rows).toEqual([{ anchored_revision: 4, anchor_start: null }]);
});

test("the conversation follows its story into another and back, and its article wherever that goes", async () => {
  const other = await placeTestStory(server.database, [
    await printTestArticle(server.database, { town: "corrin", page: "x", text: "Other.", publishedAt: testNow }),
  ]);
  await server.pool.query("update story set article_count = 1, headline = 'Other' where id = $1", [other]);
  await write(ilse, "On the story");
  await write(tove, "On the article", { subject: { article: talk.article } });
  await server.pool.query("update membership set story_id = $1 where article_id = $2", [other, talk.article]);
  expect(await wordsOf()).toEqual(["On the story"]);
  expect(await wordsOf(visitor, { story: other })).toEqual(["On the article"]);
  await server.pool.query("update story set merged_into = $1, article_count = 0 where id = $2", [other, talk.story]);
  expect(await wordsOf(visitor, { story: other })).toEqual(["On the story", "On the article"]);
  expect((await read()).conversation.subject).toEqual({ story: other });
  await server.pool.query("update story set merged_into = null, article_count = 1 where id = $1", [talk.story]);
  await server.pool.query("update membership set story_id = $1 where article_id = $2", [talk.story, talk.article]);
  expect(await wordsOf()).toEqual(["On the story", "On the article"]);
  expect(await wordsOf(visitor, { story: other })).toEqual([]);
});

test("an article that turned out to be another takes its conversation along", async () => {
  const twin = await printTestArticle(server.database, {
    town: "corrin",
    page: "x",
    text: "Other.",
    publishedAt: testNow,
  });
  await write(ilse, "Here already", { subject: { article: twin } });
  await server.pool.query("update article set state = 'twin', same_as = $1 where id = $2", [talk.article, twin]);
  expect(await wordsOf(visitor, { article: twin })).toEqual(["Here already"]);
  expect(await wordsOf(visitor, { article: talk.article })).toEqual(["Here already"]);
  expect(await wordsOf()).toEqual(["Here already"]);
});

test("a comment is changed for a quarter of an hour, with a mark, and only by its writer", async () => {
  const id = await write(ilse, "Befor");
  const edit = (actor: Actor, words: string) => editComment(allow(actor, "write comments"), talk.desk, id, words);
  await expect(edit(tove, "Mine")).rejects.toThrow("Only who wrote");
  await edit(ilse, "Before");
  expect((await read()).comments[0]).toMatchObject({ words: { untrusted: "Before" }, editedAt: testNow });
  expect((await server.pool.query("select words from comment_edit")).rows).toEqual([{ words: "Befor" }]);
  talk.wait(15);
  await expect(edit(ilse, "Later")).rejects.toThrow("15 minutes");
});

test("what is removed leaves its place and nothing of its words", async () => {
  const id = await write(ilse, "Heron");
  await editComment(allow(ilse, "write comments"), talk.desk, id, "Heron again");
  await write(tove, "Answer", { parentId: id });
  await expect(removeComment(allow(tove, "write comments"), talk.desk, id)).rejects.toThrow("Only who wrote");
  await removeComment(allow(ilse, "write comments"), talk.desk, id);
  expect((await read(moderator)).comments.map(({ state, words }) => [state, words.untrusted])).toEqual([
    ["removed", ""],
    ["shown", "Answer"],
  ]);
  const kept = await server.pool.query(
    "select words from comment where id = $1 union all select words from comment_edit",
    [id],
  );
  expect(kept.rows).toEqual([{ words: "" }]);
  await expect(write(tove, "More", { parentId: id })).rejects.toThrow("taken away");
});

test("a first comment waits for a moderator; only its writer and moderators see it, and nobody answers it", async () => {
  await changeHouse(allow(moderator, "moderate"), talk.desk, { openTo: "all", holdsFirst: true, mostLinks: 1 }, "");
  const held = await writeComment(allow(ilse, "write comments"), talk.desk, { subject: onStory(), words: "Hello" });
  expect(held.isHeld).toBe(true);
  expect([await wordsOf(), await wordsOf(tove), await wordsOf(ilse), await wordsOf(moderator)]).toEqual([
    [],
    [],
    ["Hello"],
    ["Hello"],
  ]);
  await expect(findComment(allow(tove, "read"), talk.desk, held.id)).rejects.toMatchObject({ name: "NotFound" });
  await expect(write(tove, "x", { parentId: held.id })).rejects.toMatchObject({ name: "NotFound" });
  await expect(
    reportComment(allow(tove, "write comments"), talk.desk, held.id, { reason: "spam", words: "" }),
  ).rejects.toMatchObject({
    name: "NotFound",
  });
});

test("words and links that the house holds or refuses are held or refused, in an edit too", async () => {
  await makeRule(allow(moderator, "moderate"), talk.desk, { what: "word", pattern: "casino*", deed: "hold" });
  await makeRule(allow(moderator, "moderate"), talk.desk, { what: "host", pattern: "gull.example", deed: "refuse" });
  const id = await write(ilse, "Fair words");
  await expect(write(ilse, "See https://www.gull.example/x")).rejects.toThrow("gull.example");
  const edit = (words: string) => editComment(allow(ilse, "write comments"), talk.desk, id, words);
  await expect(edit("[fair](https://gull.example)")).rejects.toThrow("gull.example");
  expect(await edit("The CASINOS of Tessen")).toEqual({ isHeld: true });
  expect(await wordsOf()).toEqual([]);
  expect(await edit("Fair words again")).toEqual({ isHeld: true });
});

test("rates hold for an account however many write at once", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 8 }, (_, place) => write(ilse, `At once ${place}`)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  await expect(write(ilse, "Once more")).rejects.toThrow("Write again at 13:06");
  expect(await write(tove, "Others may")).toBeGreaterThan(0);
  talk.wait(1.1);
  expect(await write(ilse, "Later")).toBeGreaterThan(0);
});

test("a report comes to the moderators once from each, and hides nothing by itself", async () => {
  const id = await write(ilse, "Reported");
  const report = (actor: Actor, words = "") =>
    reportComment(allow(actor, "write comments"), talk.desk, id, { reason: words ? "other" : "abuse", words });
  await expect(report(ilse)).rejects.toThrow("yours");
  await report(tove);
  await report(tove, "It is about a neighbour");
  const { rows } = await server.pool.query("select reason, words from comment_report");
  expect(rows).toEqual([{ reason: "other", words: "It is about a neighbour" }]);
  expect(await wordsOf()).toEqual(["Reported"]);
});

test("what was said among members stays among members, whatever is opened later", async () => {
  const member = await join(server, "Mette", "member");
  await openStory(allow(moderator, "moderate"), talk.desk, talk.story, { openTo: "members", why: "" });
  await expect(write(ilse, "May I?")).rejects.toThrow("open to members");
  const id = await write(member, "Among us");
  const seen = async (actor: Actor) => {
    const { isOpen, comments, counts } = await read(actor);
    return [isOpen, comments.length, counts.all, counts.beyond];
  };
  expect([await seen(visitor), await seen(ilse), await seen(member)]).toEqual([
    [false, 0, 0, 1],
    [false, 0, 0, 1],
    [true, 1, 1, 0],
  ]);
  await openStory(allow(moderator, "moderate"), talk.desk, talk.story, { openTo: "all", why: "" });
  expect(await seen(ilse)).toEqual([true, 0, 0, 1]);
  await expect(write(ilse, "An answer", { parentId: id })).rejects.toThrow("open to members");
  const answer = await write(member, "An answer", { parentId: id });
  expect(await findComment(allow(ilse, "read"), talk.desk, answer)).toMatchObject({
    outcome: "not open",
    openTo: "members",
  });
  await write(ilse, "In the open");
  expect(await wordsOf(ilse)).toEqual(["In the open"]);
});

test.each<Role>(["reader", "member", "moderator"])(
  "a news of a %s's comment names where it came and nothing else",
  async (role) => {
    const heard: string[] = [];
    const hearing = { onMessage: (message: string) => heard.push(message), onGap: () => undefined };
    const listening = listen(server.pool, commentChannel, hearing, createLog("silent"));
    await listening.ready;
    const actor = role === "reader" ? ilse : await join(server, "Somebody", role as "member");
    await write(actor, "Secret heron");
    await write(actor, "On the article", { subject: { article: talk.article } });
    await until(() => heard.length >= 2);
    expect(heard.map(readCommentNews)).toEqual([
      { storyId: talk.story, articleId: 0 },
      { storyId: talk.story, articleId: talk.article },
    ]);
    await listening.stop();
  },
);
