import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { knowingDesk, openFor, type Person } from "./test-people.ts";
import { sampleNow } from "./test-publishers.ts";
import type { WebDesk } from "./web-desk.ts";

let server: TestDatabase;
let edition: SampleEdition;
let visitor: Person;
let tove: Person;
let ilse: Person;
let member: Person;
let runa: Person;
let desk: WebDesk;
let minutes = 0;
let story = 0;
let article = 0;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  desk = { ...knowingDesk(server), now: () => new Date(sampleNow.getTime() + minutes * 60_000) };
  visitor = await openFor(server, "visitor", "visitor", desk);
  tove = await openFor(server, "reader", "Tove", desk);
  ilse = await openFor(server, "reader", "Ilse", desk);
  member = await openFor(server, "member", "Mette", desk);
  runa = await openFor(server, "moderator", "Runa", desk);
  story = edition.storyIds.get("ferries") ?? 0;
  const [titled] = [...edition.articleIds].filter(([title]) => title.startsWith("Ministry and ferry crews"));
  article = titled?.[1] ?? 0;
});
beforeEach(async () => {
  minutes += 24 * 60;
  await server.pool.query(
    "truncate comment, moderation, comment_rule, conversation_of_story, comment_ban, conversation_look cascade",
  );
  await server.pool.query("update conversation_house set open_to = 'all', holds_first = false, most_links = 2");
});
afterAll(() => server.close());

async function say(who: Person, words: string, path = `/stories/${story}/comments`): Promise<number> {
  const sent = await who.post(path, { words });
  expect(sent.status, sent.text.slice(0, 2_000)).toBe(303);
  return Number(/comments\/(\d+)$/.exec(sent.location)?.[1] ?? /#comment-(\d+)/.exec(sent.location)?.[1]);
}

test("a comment stands below the story, on the page of its conversation, and where its link leads", async () => {
  const id = await say(tove, "Are the *night* ferries part of it?\n\n<script>hit()</script> https://quay.example/a");
  for (const path of [`/stories/${story}`, `/stories/${story}/comments`, `/stories/${story}/comments?order=newest`]) {
    const { text } = await visitor.get(path);
    expect(text).toContain(`id="comment-${id}"`);
    expect(text).toContain("Are the <em>night</em> ferries part of it?");
    expect(text).toContain('rel="nofollow ugc noopener"');
    expect(text).not.toContain("<script>hit");
  }
  const link = await visitor.get(`/comments/${id}`);
  expect([link.status, link.headers.get("location")]).toEqual([302, `/stories/${story}/comments#comment-${id}`]);
});

test("a visitor is shown how to take part, and no form; posting is refused", async () => {
  const { text } = await visitor.get(`/stories/${story}/comments`);
  expect(text).toContain(`/sign-in?back=${encodeURIComponent(`/stories/${story}/comments`)}`);
  expect(text).not.toContain("<textarea");
  expect((await visitor.post(`/stories/${story}/comments`, { words: "Hello" })).status).toBe(403);
});

test("what is refused stays in the form with the reason", async () => {
  await server.pool.query("insert into comment_rule (what, pattern, deed) values ('word', 'casino', 'refuse')");
  const sent = await tove.post(`/stories/${story}/comments`, { words: "A long thought about the casino" });
  expect(sent.status).toBe(422);
  expect(sent.text).toContain("A long thought about the casino</textarea>");
  expect(sent.text).toContain("The house takes no comments with “casino”");
});

test("answers, changes, reports and removals each have a page that works without a script", async () => {
  const id = await say(tove, "First");
  expect((await ilse.get(`/comments/${id}/answer`)).text).toContain("Send answer");
  const answered = await ilse.post(`/comments/${id}/answer`, { words: "Second" });
  const second = Number(answered.location.split("/").at(-1));
  expect((await ilse.get(`/comments/${second}/edit`)).text).toContain("Second</textarea>");
  expect((await ilse.post(`/comments/${second}/edit`, { words: "Second, changed" })).status).toBe(303);
  const { text } = await visitor.get(`/stories/${story}/comments`);
  expect(text).toContain("Second, changed");
  expect(text).toMatch(/in answer to <a href="#comment-\d+">Tove<\/a>/);
  expect(text).toMatch(/changed <time/);
  expect((await tove.post(`/comments/${second}/edit`, { words: "Mine" })).status).toBe(422);
  expect((await tove.post(`/comments/${second}/remove`)).status).toBe(422);
  expect((await tove.post(`/comments/${second}/report`, { reason: "abuse" })).status).toBe(303);
  expect((await tove.post(`/comments/${second}/report`, { reason: "nonsense" })).status).toBe(422);
  expect((await tove.post(`/comments/${id}/remove`)).status).toBe(303);
  const after = (await visitor.get(`/stories/${story}/comments`)).text;
  expect(after).toContain("This comment was removed by whoever wrote it.");
  expect(after).not.toContain(">First<");
});

test("a sentence that a comment quotes is marked in the article with how many quote it", async () => {
  const quotable = (await tove.get(`/articles/${article}/quote`)).text;
  const [, wish = ""] = /comments\?quote=([\d.]+)#write/.exec(quotable) ?? [];
  const form = await tove.get(`/articles/${article}/comments?quote=${wish}`);
  expect(form.text).toContain(`name="quote" value="${wish}"`);
  const sent = await tove.post(`/articles/${article}/comments`, { words: "Says who?", quote: wish });
  const id = Number(sent.location.split("/").at(-1));
  const page = (await tove.get(`/articles/${article}`)).text;
  expect(page).toContain(
    `<a class="quote-ref" href="/articles/${article}/comments?quoting=${id}" aria-label="1 comment quotes this">1</a><mark class="quoted">`,
  );
  const quoting = await visitor.get(`/articles/${article}/comments?quoting=${id}`);
  expect(quoting.text).toContain("Says who?");
  expect(quoting.text).toContain("in the article");
  expect((await visitor.get(`/stories/${story}/comments`)).text).toContain("Says who?");
});

test("what came since somebody looked is marked: for a browser, and for a reader wherever they are", async () => {
  await say(ilse, "Old");
  const visitor = await openFor(server, "visitor", "newcomer", desk);
  for (const who of [visitor, tove])
    expect((await who.get(`/stories/${story}/comments`)).text).not.toContain("since you looked");
  minutes += 120;
  const id = await say(ilse, "New");
  for (const who of [visitor, tove]) {
    const { text } = await who.get(`/stories/${story}/comments`);
    expect(text).toContain(`<a href="/comments/${id}">1 new comment since you looked</a>`);
    expect(text.match(/<b class="accent">new<\/b>/g)).toHaveLength(1);
  }
  expect((await ilse.get(`/stories/${story}/comments`)).text).not.toContain("since you looked");
  minutes += 120;
  for (const who of [visitor, tove])
    expect((await who.get(`/stories/${story}/comments`)).text).not.toContain("1 new comment");
});

test("a long conversation is in pages, and a link lands on the one that has its comment", async () => {
  const { rows } = await server.pool.query<{ id: number }>(
    `with new as (select nextval(pg_get_serial_sequence('comment', 'id')) as id, n from generate_series(1, 250) n)
     insert into comment (id, story_id, root_id, path, account_id, writer_role, words, open_to, state, written_at)
     overriding system value select id, $1, id, array[id], 'account-Tove', 'reader', 'Words ' || n, 'all', 'shown', $2 from new
     returning id`,
    [story, sampleNow],
  );
  const ids = rows.map(({ id }) => id).sort((a, b) => a - b);
  const link = await visitor.get(`/comments/${ids[150]}`);
  expect(link.headers.get("location")).toBe(`/stories/${story}/comments?page=2#comment-${ids[150]}`);
  const pages = await Promise.all([1, 2, 3].map((page) => visitor.get(`/stories/${story}/comments?page=${page}`)));
  expect(pages.map(({ text }) => text.match(/<li id="comment-/g)?.length)).toEqual([100, 100, 50]);
  expect((await visitor.get(`/stories/${story}`)).text.match(/<li id="comment-/g)).toHaveLength(20);
  expect((await visitor.get(`/stories/${story}/comments?order=newest`)).text.indexOf("Words 250")).toBeGreaterThan(0);
});

test("a moderator hides with a reason, the writer is told and counts it in the head, and it is undone", async () => {
  const id = await say(tove, "Heron words");
  await ilse.post(`/comments/${id}/report`, { reason: "abuse", why: "" });
  const queue = (await runa.get("/moderation")).text;
  expect(queue).toContain("Reported once");
  const hidden = await runa.post(`/moderation/comments/${id}`, { deed: "hide", reason: "abuse", why: "Be kind." });
  const line = Number(/did=(\d+)/.exec(hidden.location)?.[1]);
  expect((await runa.get(hidden.location)).text).toContain("Done: hid a comment");
  for (const who of [visitor, ilse, tove]) {
    const { text } = await who.get(`/stories/${story}/comments`);
    expect(text).toContain("A moderator hid this comment.");
    expect(text).not.toContain("Heron words");
  }
  expect((await tove.get("/")).text).toContain('<a href="/notices">1 notice</a>');
  const notices = (await tove.get("/notices")).text;
  expect(notices).toContain("A moderator hid your comment.");
  expect(notices).toContain("The reason given: It insults, threatens or demeans somebody. Be kind.");
  const [, upTo = ""] = /name="up-to" value="(\d+)"/.exec(notices) ?? [];
  await tove.post("/notices/read", { "up-to": upTo });
  expect((await tove.get("/")).text).not.toContain('href="/notices"');
  expect((await ilse.get("/notices")).text).not.toContain("Heron words");
  expect((await runa.post(`/moderation/log/${line}/undo`)).status).toBe(303);
  expect((await visitor.get(`/stories/${story}/comments`)).text).toContain("Heron words");
  expect((await runa.get("/moderation")).text).toContain("Reported once");
  const log = (await runa.get("/moderation/log")).text;
  expect(log).toMatch(/<bdi>Runa<\/bdi> took a decision back/);
  expect(log).toContain("“It insults, threatens or demeans somebody. Be kind.”");
  expect((await runa.post(`/moderation/log/${line}/undo`)).text).toContain("This was taken back already.");
});

test("a ban keeps somebody from writing until it ends or is lifted, and no moderator is banned", async () => {
  const id = await say(tove, "Spam");
  await runa.post(`/moderation/comments/${id}`, { deed: "ban", reason: "spam", days: "1" });
  const refused = await tove.post(`/stories/${story}/comments`, { words: "Again" });
  expect(refused.text).toContain("You may not write comments until 20");
  expect((await runa.get("/moderation/rules")).text).toContain("<bdi>Tove</bdi>");
  minutes += 24 * 60 + 1;
  await say(tove, "A day later");
  const later = await say(tove, "More spam");
  const forGood = await runa.post(`/moderation/comments/${later}`, { deed: "ban", reason: "spam", days: "" });
  minutes += 400 * 24 * 60;
  expect((await tove.post(`/stories/${story}/comments`, { words: "Again" })).status).toBe(422);
  await runa.post(`/moderation/log/${/did=(\d+)/.exec(forGood.location)?.[1]}/undo`);
  await say(tove, "Lifted");
  const ofHouse = await say(runa, "I moderate");
  expect(
    (await runa.post(`/moderation/comments/${ofHouse}`, { deed: "ban", reason: "spam", days: "1" })).text,
  ).toContain("You cannot ban yourself");
});

test("a closed thread takes no answers, a closed story no comments, until they are opened again", async () => {
  const id = await say(tove, "Heated");
  await runa.post(`/moderation/comments/${id}`, { deed: "lock" });
  expect((await ilse.post(`/comments/${id}/answer`, { words: "No" })).text).toContain("closed this thread");
  await runa.post(`/moderation/comments/${id}`, { deed: "unlock" });
  expect((await ilse.post(`/comments/${id}/answer`, { words: "Yes" })).status).toBe(303);
  await runa.post(`/stories/${story}/conversation`, { deed: "lock" });
  expect((await ilse.post(`/stories/${story}/comments`, { words: "No" })).text).toContain("closed this conversation");
  await runa.post(`/stories/${story}/conversation`, { deed: "unlock" });
  await say(ilse, "Open again");
});

test("only moderators see and use what is theirs", async () => {
  const id = await say(tove, "Words");
  for (const who of [visitor, tove, member]) {
    for (const path of ["/moderation", "/moderation/log", "/moderation/rules", `/moderation/comments/${id}`])
      expect((await who.get(path)).status, path).toBe(403);
    for (const path of [
      `/moderation/comments/${id}`,
      "/moderation/log/1/undo",
      "/moderation/rules",
      "/moderation/rules/1/remove",
      "/moderation/unban",
      "/moderation/house",
      `/stories/${story}/conversation`,
    ])
      expect((await who.post(path, { deed: "hide", reason: "spam" })).status, path).toBe(403);
  }
  expect((await visitor.get(`/stories/${story}/comments`)).text).toContain("Words");
});

test("a held comment is let stand, and its writer told", async () => {
  await server.pool.query("update conversation_house set holds_first = true");
  const sent = await ilse.post(`/stories/${story}/comments`, { words: "My first" });
  expect((await ilse.get(sent.location)).text).toContain("A moderator reads it before others see it.");
  expect((await visitor.get(`/stories/${story}/comments`)).text).not.toContain("My first");
  const id = Number(/comment-(\d+)/.exec(sent.location)?.[1]);
  expect((await runa.get("/moderation")).text).toContain("Held for a first comment.");
  await runa.post(`/moderation/comments/${id}`, { deed: "approve" });
  expect((await visitor.get(`/stories/${story}/comments`)).text).toContain("My first");
  expect((await ilse.get("/notices")).text).toContain("A moderator has read your comment; it is shown now.");
});
