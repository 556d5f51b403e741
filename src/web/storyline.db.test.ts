import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { tellStoryline } from "../stories/tell-storyline.part.ts";
import { printStories, readStories } from "../stories/test-storylines.ts";
import { tellTestStories } from "../stories/test-telling.ts";
import { sampleDesk } from "./test-desk.ts";
import { createWebApp } from "./web-app.tsx";

let used: TestDatabase;
let ids: number[];
let ask: (path: string, fields?: Record<string, string>) => Promise<{ status: number; text: string }>;

beforeEach(async () => {
  used = await createTestDatabase();
  const stories = readStories("tuned-on").filter(({ storyline }) => storyline === "ferry");
  ids = await printStories(used.database, stories);
  await tellTestStories(used.database, [tellStoryline], ids);
  const app = createWebApp(sampleDesk(used.database));
  ask = async (path, fields) => {
    const sent = fields && { method: "POST", body: new URLSearchParams(fields) };
    const answer = await app.request(path, { ...sent, headers: { host: "127.0.0.1:8080" } });
    return { status: answer.status, text: await answer.text() };
  };
});
afterEach(() => used.close());

async function address(): Promise<string> {
  const { text } = await ask("/storylines?all=yes");
  const [found = ""] = /\/storylines\/\d+/.exec(text) ?? [];
  return found;
}

test("a storyline is told from the beginning, with where it stands now and why each story follows", async () => {
  const { status, text } = await ask(await address());
  expect(status).toBe(200);
  expect(text).toContain("Where it stands now: ");
  const headlines = [...text.matchAll(/<h3 class="title"><a[^>]*>([^<]*)</g)].map(([, words]) => words);
  expect(headlines[0]).toBe("Velden ferry crews and ministry begin talks on pay");
  expect(headlines).toHaveLength(5);
  expect(text).toContain("The storyline begins here.");
  expect(text).toMatch(/Follows from .*Both name Oda Renfeld/);
  expect(text).toContain("after 91 quiet days");
});

test("a story's page leads to what came before it and after it", async () => {
  const { text } = await ask(`/stories/${ids[1]}`);
  expect(text).toContain(`Before: <a href="/stories/${ids[0]}"`);
  expect(text).toContain(`After: <a href="/stories/${ids[2]}"`);
  expect(text).toContain(await address());
});

test("a storyline is a feed, its newest story first", async () => {
  const { text } = await ask(`${await address()}/feed.atom`);
  const [, ...titles] = [...text.matchAll(/<title>([^<]*)</g)].map(([, words]) => words);
  expect(titles).toHaveLength(5);
  expect(titles[0]).toBe("Velden crews accuse ministry of breaking pay deal");
});

test("a form detaches a story, and names a storyline", async () => {
  const line = await address();
  expect((await ask(`/stories/${ids[4]}/follows`, { what: "detached", why: "other crews" })).status).toBe(303);
  expect((await ask(line)).text).not.toContain(`id="story-${ids[4]}"`);
  expect((await ask(`/stories/${ids[4]}`)).text).toContain("No other story follows from this one");
  expect((await ask(`${line}/name`, { name: "The ferry strike" })).status).toBe(303);
  expect((await ask(line)).text).toContain("The ferry strike");
  expect((await ask(`/stories/${ids[4]}/follows`, { what: "attached", from: "the strike" })).status).toBe(422);
  expect((await ask(`/stories/${ids[4]}/follows`, { what: "attached", from: String(ids[3]) })).status).toBe(303);
  expect((await ask(line)).text).toContain("Said by an editor");
});

test("an address of no storyline is said to be none", async () => {
  expect((await ask("/storylines/999")).status).toBe(404);
  expect((await ask("/storylines")).text).toContain("Active storylines");
});

test("somebody who comes back is told what is new in all of its stories, in order", async () => {
  const path = await address();
  const at = (day: number) => new Date(Date.UTC(2099, 0, day));
  const look = async (day: number, cookie = "") => {
    const desk = { ...sampleDesk(used.database), now: () => at(day) };
    const headers = { host: "127.0.0.1:8080", cookie };
    const answer = await createWebApp(desk).request(path, { headers });
    const set = answer.headers.getSetCookie().find((one) => one.startsWith("octavo-seen-lines=")) ?? "";
    return { text: await answer.text(), cookie: set.split(";")[0] ?? "" };
  };
  const first = await look(1);
  expect(first.text).not.toContain("Since you looked");
  expect((await look(2, first.cookie)).text).not.toContain("Since you looked");
  const [earlier, later] = [ids[0] ?? 0, ids[4] ?? 0];
  const move = (story: number, day: number) =>
    used.pool.query(
      "update membership set placed_at = $2 where article_id = (select min(article_id) from membership where story_id = $1)",
      [story, at(day)],
    );
  await move(earlier, 4);
  await move(later, 3);
  await used.pool.query(
    `insert into story_agenda (uid, story_id, first_day, last_day, precision, label, certainty, state, sources, announced_at, added_at, changed_at)
     values ('vote', $1, '2099-02-01', '2099-02-01', 'day', 'Vote of the crews', 'planned', 'planned', '[]', $2, $2, $2)`,
    [later, at(5)],
  );
  const { text } = await look(6, first.cookie);
  const [news = ""] = /<section class="notice since".*?<\/section>/su.exec(text) ?? [];
  expect(news).toContain("2 articles");
  expect(news).toContain("1 agenda item");
  const links = [...news.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
  expect(links).toHaveLength(3);
  expect(links[2]).toMatch(new RegExp(`^/stories/${later}#agenda-`));
  expect((await look(6, `${first.cookie}; octavo-reading=....off`)).text).not.toContain("Since you looked");
});
