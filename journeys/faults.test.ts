import { expect, test } from "vitest";
import { localEvent } from "./events.fixture.ts";
import { createOctavo, type Octavo, until } from "./octavo.fixture.ts";
import { openPress, type Press } from "./press.fixture.ts";
import type { Manner, Printed, Publisher } from "./publisher.fixture.ts";

const patienceMs = 15 * 60_000;

function newsOf(number: number): Printed[] {
  return [1, 2].map((place) => ({
    event: localEvent(number * 10 + place),
    voice: 0 as const,
    publishedAt: new Date(Date.now() - place * 3_600_000),
  }));
}

interface FeedRow {
  url: string;
  state: string;
  outcome: string | null;
  failures: number;
  nextMinutes: number;
}

function feedsOf(octavo: Octavo): Promise<FeedRow[]> {
  return octavo.ask(`
    select url, state, outcome, failures, extract(epoch from next_due_at - collected_at)::int / 60 as "nextMinutes" from feed`);
}

/** Follows feeds as an import does: without asking them first. */
async function follow(octavo: Octavo, publishers: readonly Publisher[]): Promise<void> {
  const values = publishers.map(({ feedUrl }) => `('${feedUrl}')`).join(", ");
  await octavo.ask(`insert into feed (url) values ${values}`);
}

const faults: Record<string, { manner: Manner; outcome: string; state?: string; says: RegExp }> = {
  gone: { manner: { does: "say", status: 410 }, outcome: "gone", state: "gone", says: /gone for good/ },
  missing: { manner: { does: "say", status: 404 }, outcome: "not found", says: /Check the address/ },
  locked: { manner: { does: "say", status: 403 }, outcome: "forbidden", says: /another public feed/ },
  ailing: { manner: { does: "say", status: 500 }, outcome: "server error", says: /tries again/ },
  busy: {
    manner: { does: "say", status: 429, headers: { "retry-after": "7200" } },
    outcome: "busy",
    says: /fewer requests/,
  },
  hanging: { manner: { does: "hang" }, outcome: "timed out", says: /took too long/ },
  broken: { manner: { does: "break off" }, outcome: "unreachable", says: /could not be reached/ },
  page: { manner: { does: "say", status: 200, body: "<html><p>Hello" }, outcome: "not a feed", says: /home page/ },
  empty: { manner: { does: "say", status: 200, body: "" }, outcome: "empty", says: /holds no articles/ },
  inside: {
    manner: { does: "move", status: 302, to: "http://169.254.169.254/latest" },
    outcome: "refused",
    says: /OCTAVO_ALLOW_HOSTS/,
  },
};

async function openFaults(press: Press): Promise<Map<string, Publisher>> {
  const opened = new Map<string, Publisher>();
  for (const [name, { manner }] of Object.entries(faults)) {
    const publisher = await press.open(name, "rss");
    publisher.manner = manner;
    opened.set(name, publisher);
  }
  const circle = await press.open("circle", "rss");
  circle.manner = { does: "move", status: 302, to: circle.feedUrl };
  opened.set("circle", circle);
  return opened;
}

test("feeds that fail end in named states with a remedy, and the others are read meanwhile", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const failing = await openFaults(press);
  const well: Publisher[] = [];
  for (const number of [1, 2, 3]) well.push(await press.open(`Paper ${number}`, "atom", newsOf(number)));
  const running = octavo.serve();
  await running.address();
  await follow(octavo, [...failing.values(), ...well]);

  await until(
    "the feeds that are well are read, whatever the others do",
    async () => {
      const [row] = await octavo.ask<{ placed: number }>(
        "select count(*)::int as placed from article where state = 'placed'",
      );
      return row?.placed === 6;
    },
    { lastState: () => feedsOf(octavo) },
  );
  await until(
    "every feed has a named outcome",
    async () => (await feedsOf(octavo)).every(({ outcome }) => outcome !== null),
    { lastState: () => feedsOf(octavo) },
  );
  const rows = new Map((await feedsOf(octavo)).map((row) => [row.url, row]));
  const listed = await octavo.tell("feeds", "list");
  for (const [name, { outcome, state = "active", says }] of Object.entries(faults)) {
    const row = rows.get(failing.get(name)?.feedUrl ?? "");
    expect([name, row?.outcome, row?.state]).toEqual([name, outcome, state]);
    expect(listed).toMatch(says);
  }
  expect(rows.get(failing.get("circle")?.feedUrl ?? "")?.outcome).toBe("too many redirects");
  // Whoever asked to be left alone for two hours is.
  expect(rows.get(failing.get("busy")?.feedUrl ?? "")?.nextMinutes).toBeGreaterThanOrEqual(120);
  expect(running.logged.filter(({ msg }) => msg === "a job failed")).toEqual([]);
  expect(await running.stop()).toBe(0);
});

test("a feed that answers 410 is never asked again", { timeout: patienceMs }, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const gone = await press.open("gone", "rss");
  gone.manner = { does: "say", status: 410 };
  const well = await press.open("well", "rss", newsOf(1));
  const running = octavo.serve();
  await running.address();
  await follow(octavo, [gone, well]);
  await until("it is known to be gone", async () => (await feedsOf(octavo)).some(({ state }) => state === "gone"));
  const asked = gone.asked.length;
  await octavo.ask("update feed set next_due_at = now(), collected_at = null");
  await until("the other feed was asked again", async () =>
    (await octavo.ask<{ url: string }>("select url from feed where collected_at is not null")).some(
      ({ url }) => url === well.feedUrl,
    ),
  );
  expect(gone.asked).toHaveLength(asked);
  expect(await running.stop()).toBe(0);
});

test("a feed that moved for good is followed at its new address, without its articles coming again", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const [before, after] = [await press.open("Old address", "rss", newsOf(1)), await press.open("New address", "rss")];
  const running = octavo.serve();
  await running.address();
  await follow(octavo, [before]);
  const articles = () => octavo.ask("select id from article");
  await until("its articles are here", async () => (await articles()).length === 2);
  after.articles = before.articles;
  after.origin = before.origin;
  before.manner = { does: "move", status: 301, to: after.feedUrl };
  await octavo.ask("update feed set next_due_at = now()");
  await until("its address is the new one", async () => (await feedsOf(octavo))[0]?.url === after.feedUrl, {
    lastState: () => feedsOf(octavo),
  });
  expect(await articles()).toHaveLength(2);
  expect(await running.stop()).toBe(0);
});

test("an article whose page is missing is kept with the words of its feed, and says so", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const paper = await press.open("Paper", "rss", newsOf(1));
  for (const printed of paper.articles) printed.isMissing = true;
  const running = octavo.serve();
  const address = await running.address();
  await follow(octavo, [paper]);
  const rows = () =>
    octavo.ask<{ id: number; text: string }>(`
    select article.id::int, revision.text from article join revision on article_id = article.id
    where state = 'placed' and article.text_from = 'feed' and reading_outcome = 'not found'`);
  await until("both articles are placed", async () => (await rows()).length === 2);
  const [row] = await rows();
  expect(paper.articles.some(({ event }) => event.facts[0] === row?.text)).toBe(true);
  const page = await fetch(`${address}/articles/${row?.id}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/feed/i);
  expect(await running.stop()).toBe(0);
});
