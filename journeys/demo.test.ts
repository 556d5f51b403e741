import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type DemoArticle, editionOf } from "../src/cli/demo-article.ts";
import { stuckTexts } from "../src/cli/demo-clutter.ts";
import { readDemoWriting } from "../src/cli/demo-writing.ts";
import { createOctavo, isAlive, type Octavo, until } from "./octavo.fixture.ts";

const patienceMs = 12 * 60_000;
const { articles, publishers } = readDemoWriting(fileURLToPath(new URL("../demo", import.meta.url)), new Date());
const byPath = new Map(articles.map((article) => [article.path, article]));
/** As everybody starts it: no private host is allowed and the pause between two requests is the polite one. */
const settings = { OCTAVO_ALLOW_HOSTS: "", OCTAVO_HOST_PAUSE_MS: "", OCTAVO_LOG: "info" };

/** The articles of each story that Octavo found. */
async function storiesOf(octavo: Octavo): Promise<DemoArticle[][]> {
  const stories = new Map<unknown, DemoArticle[]>();
  for (const line of (await octavo.tell("export", "stories", "--jsonl")).split("\n").filter(Boolean)) {
    const { url, story } = JSON.parse(line);
    const article = byPath.get(new URL(url).pathname);
    if (!article) throw new Error(`${url} is no page of the demo`);
    stories.set(story, [...(stories.get(story) ?? []), article]);
  }
  return [...stories.values()];
}

/** The demo may have started on the other side of midnight. */
function undated(text: string): string {
  return text
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, "that day")
    .replace(/\b\d{1,2} [JFMASOND][a-z]{2,8}\b/g, "that date")
    .replace(/\s+/g, " ")
    .trim();
}

async function untilTold(octavo: Octavo): Promise<void> {
  const count = () =>
    octavo.ask<{ told: number }>(
      `select coalesce(sum(article_count), 0)::int as told from story
        where not exists (select from article where state not in ('placed', 'twin'))`,
    );
  const running = () => octavo.postmaster() !== undefined;
  await until(
    "every article of the demo is placed and told",
    async () => running() && (await count())[0]?.told === articles.length,
    { lastState: count },
  );
}

/** What the demo's authors meant of two stories: how many outlets know it of themselves, and whom it is first known from. */
const meantOrigins = [
  { story: "lock", path: "tamsey-lock-gate", independent: 2, first: "Kestrel Wire" },
  { story: "coin", path: "aldermoor-penny", independent: 1, first: "The Ulven Post" },
];

/** Of stories that were found as they were meant, the count; of all, who has what from whom. */
async function expectOrigins(octavo: Octavo, found: readonly string[]): Promise<void> {
  for (const { story, path, independent, first } of meantOrigins.filter(({ story }) => found.includes(story))) {
    const counts = await octavo.ask(
      `select origin_count as independent, first_origin->>'name' as first from story
        where id = (select story_id from membership join article on article.id = article_id where link like '%/${path}')`,
    );
    expect(counts, story).toEqual([{ independent, first }]);
  }
  const edges = await octavo.ask(
    "select how, outlet as origin, count(*)::int as articles from origin group by how, outlet order by how, outlet",
  );
  expect(edges).toEqual([
    { how: "cited", origin: "Lissendon Gazette", articles: 1 },
    { how: "cited", origin: "The Ulven Post", articles: 2 },
    { how: "copied", origin: "Kestrel Wire", articles: 3 },
  ]);
}

/** The chimney, the goat at the weighbridge, the verdict and the storks: each follows from another of them, and says why. */
async function expectStoryline(octavo: Octavo, address: string): Promise<void> {
  const links = () =>
    octavo.ask<{ title: string; names: string[]; past: string | null }>(
      `select article.title, reasons->'names' as names, reasons->>'past' as past from story_link
        join story on story.id = story_id join article on article.id = lead_article_id order by story.first_at`,
    );
  // A story's head is told with its placement, and what it follows from a little later.
  await until("the storyline is told", async () => (await links()).length === 3, { lastState: links });
  for (const { names, past, title } of await links()) {
    expect(names, title).toContain("Jory Pellam");
    expect(past, title).toMatch(/ on \d{1,2} [JFMASOND][a-z]{2,8}\b/u);
  }
  const page = await (await fetch(`${address}/storylines`)).text();
  expect(page).toContain("Jory Pellam");
  expect(page).toContain("4 stories");
}

test("the demo makes a front page of its authors' stories without a network, and sees what changes", {
  timeout: patienceMs,
}, async () => {
  await using octavo = createOctavo();
  const running = octavo.demo(settings);
  const address = await running.address();
  await untilTold(octavo);

  const front = await (await fetch(`${address}/`)).text();
  expect(front.match(/href="\/stories\/\d+"/g)?.length).toBeGreaterThan(9);
  for (const { name } of publishers) expect(await (await fetch(`${address}/publishers`)).text()).toContain(name);

  // The order of arrival differs from run to run and decides a little: one wrong join spoils two of the fifteen stories.
  const found = await storiesOf(octavo);
  const exact = [...Map.groupBy(articles, (article) => article.story)].filter(
    ([, meant]) =>
      meant.length > 1 &&
      found.some((story) => story.length === meant.length && meant.every((one) => story.includes(one))),
  );
  expect(exact.map(([story]) => story).length).toBeGreaterThanOrEqual(12);
  await expectStoryline(octavo, address);
  const copies = articles.filter((one) => one.copyOf);
  const wire = byPath.get("/business/tamsey-lock-gate");
  expect(copies).toHaveLength(3);
  for (const story of found.filter((one) => wire && one.includes(wire)))
    expect(story).toEqual(expect.arrayContaining(copies));
  await expectOrigins(
    octavo,
    exact.map(([story]) => story),
  );
  const kinds = await octavo.ask<{ kind: string; articles: number }>(
    "select kind, count(*)::int as articles from article where kind <> 'news' group by kind order by kind",
  );
  expect(kinds).toEqual([
    { kind: "analysis", articles: 1 },
    { kind: "obituary", articles: 2 },
    { kind: "opinion", articles: 2 },
  ]);

  const later = () => octavo.ask<{ text: string }>("select text from revision where number > 1");
  await until("the later editions are read", async () => (await later()).length === 3);
  const texts = (await later()).map(({ text }) => text).join("\n");
  expect(texts).toContain("UPDATE: The canal company said");
  expect(texts).toContain("Correction: An earlier version of this article");
  expect(await octavo.ask("select id from article where title like 'Greywether telescope takes%'")).toHaveLength(1);

  const changes = await octavo.ask<{ kinds: string[] }>("select kinds from article_change order by kinds");
  expect(changes.map(({ kinds }) => kinds)).toEqual([
    ["corrected", "rewritten"],
    ["retitled"],
    ["updated", "rewritten"],
  ]);
  const changesPage = await (await fetch(`${address}/changes`)).text();
  expect(changesPage).toContain("was: <bdi");
  for (const words of ["UPDATE: The canal company said", "Correction: An earlier version"])
    expect(changesPage).toContain(words);

  const revisions = await octavo.ask<{ link: string; text: string }>(
    "select link, text from revision join article on article.id = article_id where number = 1",
  );
  for (const { link, text } of revisions) {
    const article = byPath.get(new URL(link).pathname);
    const meant = article && editionOf(article, "first").paragraphs.map((paragraph) => paragraph.text);
    expect(undated(text), link).toBe(undated(meant?.join("\n") ?? ""));
  }
  for (const { text } of await later())
    for (const stuck of [...stuckTexts, "partners use cookies", "Sign up for our newsletter", "Heron Fancier"])
      expect(text).not.toContain(stuck);

  const postmaster = octavo.postmaster() ?? 0;
  expect(await running.stop()).toBe(0);
  expect(isAlive(postmaster)).toBe(false);

  const again = await octavo.run(["demo", "--port", "0", "--keep", octavo.folder]);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("Give the demo a new folder") });
});
