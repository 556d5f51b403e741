import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { localEvent, sharedEvents } from "./events.fixture.ts";
import { createOctavo, isAlive, type Octavo, until } from "./octavo.fixture.ts";
import { openPress, type Press } from "./press.fixture.ts";
import type { Printed, Publisher } from "./publisher.fixture.ts";

const patienceMs = 15 * 60_000;
const publishedAt = new Date(Date.now() - 3 * 3_600_000);

/** Three publishers that tell the same three events, each with news of its own town besides. */
async function openTowns(press: Press): Promise<[Publisher, Publisher, Publisher]> {
  const newsOf = (voice: 0 | 1 | 2): Printed[] => [
    ...sharedEvents.map((event) => ({ event, voice, publishedAt })),
    ...[1, 12, 23].map((number) => ({ event: localEvent(voice * 34 + number), voice, publishedAt })),
  ];
  return [
    await press.open("The Aldermouth Courier", "rss", newsOf(0)),
    await press.open("Brennick Observer", "atom", newsOf(1)),
    await press.open("Tessen Lantern", "json", newsOf(2)),
  ];
}

/** Comes back when every article has its place and every story is told. */
function untilPlaced(octavo: Octavo, articles: number): Promise<void> {
  const count = async () => {
    const [row] = await octavo.ask<{ placed: number; told: number }>(
      `select (select count(*)::int from article where state = 'placed') as placed,
        (select coalesce(sum(article_count), 0)::int from story) as told`,
    );
    return row;
  };
  return until(
    `${articles} articles are placed and told`,
    async () => {
      const row = await count();
      return row?.placed === articles && row.told === articles;
    },
    { lastState: count },
  );
}

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

test("from an empty folder to stories of several publishers, and the same stories after a restart", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const [courier, observer, lantern] = await openTowns(press);
  const running = octavo.serveFromShell();
  const address = await running.address();

  // A publisher is followed by the address of its site: the page names the feed.
  expect(await octavo.tell("feeds", "add", `${courier.origin}/`)).toContain(`added: ${courier.name}`);
  expect(await octavo.tell("feeds", "add", courier.feedUrl)).toContain("already followed");

  // The others come in a file, in folders.
  const opml = join(octavo.folder, "feeds.opml");
  writeFileSync(
    opml,
    `<?xml version="1.0"?><opml version="2.0"><head><title>Velden</title></head><body>
      <outline text="Provinces"><outline text="Fellside"><outline type="rss" text="Observer" xmlUrl="${observer.feedUrl}"/></outline>
      <outline type="rss" text="Lantern" xmlUrl="${lantern.feedUrl}"/></outline>
      <outline type="rss" text="nowhere" xmlUrl="ftp://nowhere.example/feed"/></body></opml>`,
  );
  const imported = await octavo.tell("feeds", "import", opml);
  expect(imported).toContain("2 feeds added, 0 already followed, 1 refused");

  await untilPlaced(octavo, 18);
  const front = await (await fetch(address)).text();
  expect(front).toMatch(/ferry strike/i);
  expect(front).toContain("3 articles");

  const [story] = await octavo.ask<{ id: number }>(
    "select id::int from story where publisher_count = 3 order by id limit 1",
  );
  const page = await fetch(`${address}/stories/${story?.id}`);
  expect(page.status).toBe(200);
  const told = await page.text();
  for (const { name } of [courier, observer, lantern]) expect(told).toContain(name);

  const listed = linesOf(await octavo.tell("feeds", "list", "--json"));
  expect(listed.map((feed) => [feed.url, feed.outcome]).toSorted()).toEqual(
    [courier, observer, lantern].map(({ feedUrl }) => [feedUrl, "new articles"]).toSorted(),
  );
  const status = JSON.parse(await octavo.tell("status", "--json"));
  expect(status).toMatchObject({
    feeds: { all: 3, active: 3, failing: 0 },
    articles: { total: 18, waitingForPage: 0, waitingForStudy: 0, waitingForPlace: 0 },
    texts: { page: 18, feed: 0, none: 0 },
  });
  expect(await octavo.tell("feeds", "export")).toMatch(
    /<outline[^>]*text="Provinces"[\s\S]*<outline[^>]*text="Fellside"[\s\S]*Observer/,
  );
  const copy = join(octavo.folder, "copy.opml");
  await octavo.tell("feeds", "export", copy);
  expect(readFileSync(copy, "utf8")).toContain(lantern.feedUrl);

  const before = linesOf(await octavo.tell("export", "stories", "--jsonl"));
  expect(before).toHaveLength(18);
  for (const { key } of sharedEvents) {
    const places = before.filter(({ url }) => String(url).endsWith(`/news/${key}`));
    expect([key, places.length, new Set(places.map((row) => row.story)).size]).toEqual([key, 3, 1]);
  }

  // It ends in good order, and takes its PostgreSQL with it.
  const postmaster = octavo.postmaster() ?? 0;
  expect(await running.stop()).toBe(0);
  expect(isAlive(postmaster)).toBe(false);

  const again = octavo.serve();
  await again.address();
  expect(linesOf(await octavo.tell("export", "stories", "--jsonl"))).toEqual(before);
  expect(await again.stop()).toBe(0);
});

test("an article is read again on demand, and what changed is a new revision", { timeout: patienceMs }, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const event = localEvent(7);
  const courier = await press.open("The Aldermouth Courier", "rss", [{ event, voice: 0, publishedAt }]);
  const running = octavo.serve();
  await running.address();
  await octavo.tell("feeds", "add", courier.feedUrl);
  await untilPlaced(octavo, 1);

  const correction = "Correction: an earlier version of this article gave the wrong day of the council's meeting.";
  courier.articles = [{ event: { ...event, facts: [...event.facts, correction] }, voice: 0, publishedAt }];
  expect(await octavo.tell("articles", "reread", `${courier.origin}/news/${event.key}?utm_source=mail`)).toContain(
    "1 articles will be read again",
  );
  const revisions = () => octavo.ask<{ text: string }>("select text from revision order by number");
  await until("there is a second revision", async () => (await revisions()).length === 2);
  expect((await revisions()).map(({ text }) => text.includes(correction))).toEqual([false, true]);

  expect(await octavo.tell("articles", "reread", "--all")).toContain("1 articles");
  const unknown = await octavo.run(["articles", "reread", "https://nobody.example/1"]);
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining("No article of that address is known") });
  expect(await running.stop()).toBe(0);
});

test("an article comes once, whatever its tracking parameters and however many feeds carry it", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const event = localEvent(8);
  const courier = await press.open("The Aldermouth Courier", "rss", [
    { event, voice: 0, publishedAt, tracking: "?utm_source=rss&utm_medium=feed" },
  ]);
  // Another feed carries the Courier's article under the Courier's address.
  const wire = await press.open("Velden Wire", "rss");
  wire.origin = courier.origin;
  wire.articles = [{ event, voice: 0, publishedAt, tracking: "?fbclid=1" }];
  const running = octavo.serve();
  await running.address();
  await octavo.tell("feeds", "add", courier.feedUrl);
  await octavo.tell("feeds", "add", wire.feedUrl);
  const entries = () => octavo.ask<{ guid: string }>("select guid from entry");
  await until("both feeds brought their entry", async () => (await entries()).length === 2);
  await untilPlaced(octavo, 1);
  expect(courier.asked.filter(({ path, status }) => path.startsWith("/news/") && status === 200).length).toBeLessThan(
    3,
  );

  // Nothing new: the next look costs the publisher next to nothing.
  await octavo.ask("update feed set next_due_at = now()");
  await until("the feed was asked with its ETag", () => courier.asked.some(({ status }) => status === 304));
  expect(await running.stop()).toBe(0);
});
