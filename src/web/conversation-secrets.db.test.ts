import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "../platform/database/listen.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { until } from "../platform/queue/test-queue.ts";
import { createLiveNews, openLiveNews } from "./live-news.ts";
import { printSampleEdition } from "./test-edition.ts";
import { openFor, type Person, readAddresses } from "./test-people.ts";
import { sampleNow } from "./test-publishers.ts";

/** Words that stand nowhere else; the first half is searched for, the second must not be answered. */
const secrets = {
  members: "zanthe quorlmember",
  held: "zanthe quorlheld",
  hidden: "zanthe quorlhidden",
  earlier: "zanthe quorlearlier",
};
type Secret = keyof typeof secrets;

let server: TestDatabase;
const people = new Map<string, Person>();
const who = (name: string) => people.get(name) as Person;
let story = 0;
let article = 0;
let commentIds: number[] = [];
const announced: string[] = [];

beforeAll(async () => {
  server = await createTestDatabase();
  const edition = await printSampleEdition(server);
  story = edition.storyIds.get("ferries") ?? 0;
  article = [...edition.articleIds].find(([title]) => title.startsWith("Ministry and ferry crews"))?.[1] ?? 0;
  const listening = listen(
    server.pool,
    "octavo_comments",
    { onMessage: (message) => announced.push(message), onGap: () => undefined },
    createLog("silent"),
  );
  await listening.ready;
  for (const [role, name] of [
    ["visitor", "visitor"],
    ["reader", "Tove"],
    ["reader", "Ilse"],
    ["member", "Mette"],
    ["moderator", "Runa"],
  ] as const)
    people.set(name, await openFor(server, role, name));
  await plant();
  await until(() => announced.length >= 4);
  await listening.stop();
});
afterAll(() => server.close());

async function say(name: string, path: string, words: string): Promise<number> {
  const { status, body, text } = await who(name).ask("POST", path, { words });
  expect(status, text).toBe(201);
  return (body as { id: number }).id;
}

async function plant(): Promise<void> {
  const runa = who("Runa");
  await runa.ask("PUT", "/moderation/house", { openTo: "all", holdsFirst: false, mostLinks: null });
  const hidden = await say("Ilse", `/stories/${story}/comments`, secrets.hidden);
  await runa.ask("POST", `/comments/${hidden}/moderate`, { deed: "hide", why: "It is unkind." });
  const edited = await say("Ilse", `/articles/${article}/comments`, secrets.earlier);
  await who("Ilse").ask("PATCH", `/comments/${edited}`, { words: "Tame words" });
  await runa.post("/moderation/rules", { what: "word", pattern: "quorlheld", deed: "hold" });
  const held = await say("Ilse", `/stories/${story}/comments`, secrets.held);
  await runa.ask("PUT", `/stories/${story}/conversation`, { openTo: "members", isLocked: false });
  const first = await say("Mette", `/stories/${story}/comments`, secrets.members);
  const second = await say("Mette", `/articles/${article}/comments`, `${secrets.members} again`);
  // Open to all again: what was said among members stays among them.
  await runa.ask("PUT", `/stories/${story}/conversation`, { openTo: null, isLocked: false });
  commentIds = [hidden, edited, held, first, second];
}

/** Every address of the pages and the API that is read, with the ids that there are. */
function addresses(): string[] {
  const found = readAddresses(server, (path) =>
    path.includes("comments/:") ? commentIds : path.includes("articles") ? [article] : [story, article],
  );
  const more = [`/stories/${story}/comments?order=newest`, `/api/stories/${story}/comments?order=newest`];
  const quoting = commentIds.map((id) => `/articles/${article}/comments?quoting=${id}`);
  const searches = ["/search?q=zanthe", "/api/search?q=zanthe", "/search?q=%22zanthe%22"];
  return [...found, ...more, ...quoting, ...searches];
}

/** Which of the secrets somebody finds anywhere. */
async function findable(name: string): Promise<Secret[]> {
  const found = new Set<Secret>();
  for (const address of addresses()) {
    const { status, text, headers } = await who(name).get(address);
    expect(status, `${name} ${address}`).not.toBe(500);
    const answer = `${text} ${JSON.stringify([...headers])}`;
    for (const secret of Object.keys(secrets) as Secret[])
      if (answer.includes(secrets[secret].split(" ")[1] ?? "")) found.add(secret);
  }
  return [...found].sort();
}

test("there are many addresses, those of the conversation among them", () => {
  const all = addresses();
  expect(all.length).toBeGreaterThan(80);
  for (const some of [
    `/stories/${story}/comments`,
    `/api/comments/${commentIds[3]}`,
    "/moderation",
    "/api/moderation/queue",
  ])
    expect(all).toContain(some);
});

test.each<[string, Secret[]]>([
  ["visitor", []],
  ["Tove", []],
  // Whose words they are sees what waits, and takes along all they wrote; what was hidden is named by a notice.
  ["Ilse", ["earlier", "held", "hidden"]],
  ["Mette", ["members"]],
  ["Runa", ["held", "hidden", "members"]],
])("%s finds what is theirs to read on no address but those, and nothing else", async (name, mine) => {
  const found = await findable(name);
  expect(found.filter((secret) => secret !== "earlier" || name !== "Runa")).toEqual(mine);
});

test("earlier words are for moderators, where they decide", async () => {
  await who("Tove").ask("POST", `/comments/${commentIds[1]}/reports`, { reason: "abuse" });
  expect((await who("Runa").get("/moderation")).text).toContain("quorlearlier");
});

test("others see that it is there, and how to join", async () => {
  for (const name of ["visitor", "Tove"]) {
    expect((await who(name).get(`/stories/${story}/comments`)).text).toContain(
      "2 more comments stand here for members.",
    );
    const closed = await who(name).get(`/comments/${commentIds[3]}`);
    expect([closed.status, closed.text.includes("This conversation is open to members.")]).toEqual([403, true]);
  }
  const api = await who("Tove").get(`/api/comments/${commentIds[3]}`);
  expect([api.status, api.text.includes("open to members")]).toEqual([403, true]);
  const { body } = await who("Tove").ask("GET", `/stories/${story}/comments`);
  expect(body).toMatchObject({ openTo: "all", beyond: 2 });
});

test("an announcement and a live event name where something came, and no word of it", async () => {
  expect(announced.every((message) => /^\d+ \d+$/.test(message))).toBe(true);
  const live = createLiveNews(() => sampleNow.getTime());
  const stream = live.open(sampleNow.getTime());
  live.publishComment({ storyId: story, articleId: article });
  live.close();
  const text = await new Response(stream).text();
  expect(text).toContain(`event: comment\ndata: {"storyId":${story},"articleId":${article}}`);
});

test("every page hears of both, stories and comments", async () => {
  const channels: string[] = [];
  const live = openLiveNews(
    (channel) => {
      channels.push(channel);
      return { ready: Promise.resolve(), stop: async () => undefined };
    },
    () => 0,
  );
  await live.stop();
  expect(channels).toEqual(["octavo_stories", "octavo_comments"]);
});

test("what was made for one reader is kept by no cache", async () => {
  const { headers } = await who("Mette").get(`/stories/${story}/comments`);
  expect(headers.get("cache-control")).toContain("no-store");
  expect(headers.get("vary")).toContain("Cookie");
});
