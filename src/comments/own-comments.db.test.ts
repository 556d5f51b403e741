import { afterEach, beforeEach, expect, test } from "vitest";
import { type Actor, allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { editComment } from "./edit-comment.action.ts";
import { hideComment } from "./moderate-comment.action.ts";
import { exportOwnComments, forgetWriter } from "./own-comments.store.ts";
import { readConversation } from "./read-conversation.action.ts";
import { reportComment } from "./report-comment.action.ts";
import { join, printTestStory, type TestConversation, trustEverybody } from "./test-conversation.ts";
import { writeComment } from "./write-comment.action.ts";

let server: TestDatabase;
let talk: TestConversation;
let ilse: Actor;
let tove: Actor;

beforeEach(async () => {
  server = await createTestDatabase();
  talk = await printTestStory(server);
  await trustEverybody(server);
  ilse = await join(server, "Ilse");
  tove = await join(server, "Tove");
});
afterEach(() => server.close());

async function write(actor: Actor, words: string, parentId?: number): Promise<number> {
  const wish = { subject: { story: talk.story }, words, parentId };
  return (await writeComment(allow(actor, "write comments"), talk.desk, wish)).id;
}

const read = async () =>
  (
    await readConversation(allow({ role: "visitor", name: "visitor" }, "read"), talk.desk, {
      subject: { story: talk.story },
      order: "thread",
      limit: 10,
      offset: 0,
    })
  ).comments.map(({ writer, words, state }) => [writer, words.untrusted, state]);

test("somebody's own data is all of their part in conversations, and nobody else's", async () => {
  const runa = await join(server, "Runa", "moderator");
  const id = await write(ilse, "Befor");
  await editComment(allow(ilse, "write comments"), talk.desk, id, "Before");
  const other = await write(tove, "Somebody else's");
  await reportComment(allow(ilse, "write comments"), talk.desk, other, { reason: "spam", words: "twice" });
  await hideComment(allow(runa, "moderate"), talk.desk, id, "Unkind");
  const own = await exportOwnComments(server.database, ilse.account ?? "");
  expect(own).toMatchObject({
    comments: [{ id, words: "Before", earlier: ["Befor"], state: "hidden", storyId: talk.story }],
    reports: [{ commentId: other, reason: "spam", words: "twice" }],
    decisions: [{ what: "hid", why: "Unkind", commentId: id }],
  });
  expect(JSON.stringify(own)).not.toContain("Somebody else's");
});

test.each([
  ["kept", "Words"],
  ["removed", ""],
] as const)("of a deleted account the words are %s, its name goes and answers stand", async (wish, words) => {
  const id = await write(ilse, "Words");
  await write(tove, "An answer", id);
  await server.database.transaction().execute((transaction) => forgetWriter(transaction, ilse.account ?? "", wish));
  await server.pool.query("delete from account where id = $1", [ilse.account]);
  expect(await read()).toEqual([
    [null, words, wish === "kept" ? "shown" : "removed"],
    ["Tove", "An answer", "shown"],
  ]);
});

test("an account that is deleted without more leaves a former reader", async () => {
  await write(ilse, "Kept");
  await server.pool.query("delete from account where id = $1", [ilse.account]);
  expect(await read()).toEqual([[null, "Kept", "shown"]]);
});
