import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { localEvent } from "./events.fixture.ts";
import { createOctavo, type Octavo, until } from "./octavo.fixture.ts";
import { openPress, type Press } from "./press.fixture.ts";
import { type Format, type Publisher, pathOf } from "./publisher.fixture.ts";

const patienceMs = 20 * 60_000;
const [publishers, articlesEach] = [10, 12];
const all = publishers * articlesEach;

/** Publishers of one country, slow enough that an import takes a while. */
async function openCountry(press: Press): Promise<Publisher[]> {
  const formats: Format[] = ["rss", "atom", "json"];
  const opened: Publisher[] = [];
  for (let number = 0; number < publishers; number += 1) {
    const articles = Array.from({ length: articlesEach }, (_, place) => ({
      event: localEvent(number * articlesEach + place),
      voice: 0 as const,
      publishedAt: new Date(Date.now() - (number + place * 10) * 60_000),
    }));
    const publisher = await press.open(`Paper ${number}`, formats[number % 3] ?? "rss", articles);
    publisher.slownessMs = 150;
    opened.push(publisher);
  }
  return opened;
}

async function importAll(octavo: Octavo, country: readonly Publisher[]): Promise<void> {
  const outlines = country.map(({ name, feedUrl }) => `<outline text="${name}" type="rss" xmlUrl="${feedUrl}"/>`);
  const file = join(octavo.folder, "feeds.opml");
  writeFileSync(file, `<opml version="2.0"><head/><body>${outlines.join("")}</body></opml>`);
  expect(await octavo.tell("feeds", "import", file)).toContain(`${publishers} feeds added`);
}

interface Progress {
  collected: number;
  read: number;
  placed: number;
}

async function progressOf(octavo: Octavo): Promise<Progress> {
  const [row] = await octavo.ask<Progress>(`
    select count(*)::int as collected, count(*) filter (where state <> 'collected')::int as read,
      count(*) filter (where state = 'placed')::int as placed from article`);
  return row ?? { collected: 0, read: 0, placed: 0 };
}

/** Comes back when it holds; a database that is away for a moment holds nothing. */
function untilProgress(words: string, octavo: Octavo, claim: (progress: Progress) => boolean): Promise<void> {
  const now = () => progressOf(octavo).catch(() => ({ collected: 0, read: 0, placed: 0 }));
  return until(words, async () => claim(await now()), { minutes: 8, lastState: now });
}

/** Every article is there once, with its text from its page, in a story that counts it; and no job is left over. */
async function expectWhole(octavo: Octavo, country: readonly Publisher[]): Promise<void> {
  await untilProgress("every article is placed", octavo, ({ placed }) => placed >= all);
  const links = await octavo.ask<{ link: string }>("select link from article order by link");
  const expected = country.flatMap(({ origin, articles }) => articles.map((printed) => `${origin}${pathOf(printed)}`));
  expect(links.map(({ link }) => link).toSorted()).toEqual(expected.toSorted());
  const [counted] = await octavo.ask(`
    select (select count(*)::int from entry) as entries, (select count(*)::int from membership) as placements,
      (select count(*)::int from article where text_from = 'page' and revision = 1) as texts,
      (select count(*)::int from revision) as revisions`);
  expect(counted).toEqual({ entries: all, placements: all, texts: all, revisions: all });
  await until("every article is told", async () => {
    const [told] = await octavo.ask<{ sum: number }>("select coalesce(sum(article_count), 0)::int as sum from story");
    return told?.sum === all;
  });
  await until("no job is left", async () => {
    const [jobs] = await octavo.ask<{ left: number }>(
      "select count(*)::int as left from jobs.job where state in ('created', 'retry', 'active')",
    );
    return jobs?.left === 0;
  });
  expect(await octavo.ask("select name, data, output from jobs.job where state = 'failed'")).toEqual([]);
}

test("a program that is killed three times during an import ends it by itself: every article once, none lost", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const country = await openCountry(press);
  let running = octavo.serve();
  await running.address();
  await importAll(octavo, country);

  const moments: [string, (progress: Progress) => boolean][] = [
    ["the first feeds have been collected", ({ collected }) => collected > 0],
    ["a third of the articles is read", ({ read }) => read >= all / 3],
    ["half of the articles are placed", ({ placed }) => placed >= all / 2],
  ];
  for (const [words, moment] of moments) {
    await untilProgress(words, octavo, moment);
    await running.kill();
    expect(octavo.postmaster()).toBeDefined();
    running = octavo.serve();
    await running.address();
  }
  await expectWhole(octavo, country);
  expect(await running.stop()).toBe(0);
  expect(octavo.postmaster()).toBeUndefined();
});

test("a PostgreSQL that is killed during an import comes back by itself, and the import ends", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const country = await openCountry(press);
  const running = octavo.serve();
  const address = await running.address();
  await importAll(octavo, country);
  await untilProgress("some articles are read", octavo, ({ read }) => read >= all / 4);
  const postmaster = octavo.postmaster() ?? 0;
  process.kill(postmaster, "SIGKILL");
  await until("another PostgreSQL runs", () => {
    running.mustRun();
    return ![undefined, postmaster].includes(octavo.postmaster());
  });
  await expectWhole(octavo, country);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(await running.stop()).toBe(0);
});
