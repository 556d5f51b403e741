import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { studySampleClaims } from "../web/test-claims.ts";
import { printSampleEdition, type SampleEdition } from "../web/test-edition.ts";
import { sampleNow } from "../web/test-publishers.ts";
import { type SampleApi, sampleApi } from "./test-api.ts";
import { beginning, type Element, plain, valuesOf } from "./test-page-facts.ts";

let server: TestDatabase;
let edition: SampleEdition;
let sample: SampleApi;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  await studySampleClaims(server, edition);
  sample = sampleApi(server.database);
});
afterAll(() => server.close());

const headers = { host: "127.0.0.1:8080" };

async function openPage(path: string): Promise<Element> {
  const answer = await sample.app.request(path, { headers });
  expect(answer.status, path).toBe(200);
  const main = parseHTML(await answer.text()).document.querySelector("main");
  if (!main) throw new Error(`${path} has no main part`);
  return main as unknown as Element;
}

async function ask(...paths: string[]): Promise<Set<string | number>> {
  const answers = await Promise.all(paths.map(async (path) => (await sample.ask(path)).json()));
  return valuesOf(answers);
}

/** What a link says when it says what it does instead of what it leads to. */
const deeds = [
  "Compare",
  "why it is there",
  "its article",
  "in its text",
  "its title",
  "its byline",
  "follow as a feed",
  "Without a title",
  "Without a headline",
  "printed",
  "Hide the claims",
];
const marksClaims = /^Mark the \d+ claims?: who said what$/;
const thing = /^\/(stories|articles|publishers|hashtags)\/([^/#?]+)(?:$|#|\?)/;
const counted =
  /^(?:more than )?(\d[\d,]*) (?:failed look|failing|articles?|publishers?|independent|feeds?|items?|min$)\b/;

interface Facts {
  /** Exact times, as ISO. */
  times: string[];
  /** What links lead to: ids as numbers, keys of hashtags as strings. */
  targets: (string | number)[];
  /** Headlines, titles, and names of publishers and hashtags. */
  names: string[];
  counts: number[];
}

function factsOf(page: Element): Facts {
  const links = [...page.querySelectorAll("a")].flatMap((link) => {
    const [, kind, key = ""] = thing.exec(link.getAttribute("href") ?? "") ?? [];
    return kind
      ? [{ text: plain(link.textContent), target: kind === "hashtags" ? decodeURIComponent(key) : Number(key) }]
      : [];
  });
  // The days of the agenda are no exact times.
  const times = [...page.querySelectorAll("time")]
    .map((time) => time.getAttribute("datetime") ?? "")
    .filter((time) => time.endsWith("Z"))
    .map((time) => new Date(time).toISOString());
  return {
    times: times.filter((time) => time !== sampleNow.toISOString()),
    targets: links.map(({ target }) => target),
    names: links
      .map(({ text }) => text.replace(/^#/, ""))
      .filter((text) => !/^\d/.test(text) && !marksClaims.test(text) && !deeds.includes(text)),
    counts: [...page.querySelectorAll("a, span")].flatMap(({ textContent }) => {
      const [, digits] = counted.exec(plain(textContent)) ?? [];
      return digits === undefined ? [] : [Number(digits.replaceAll(",", ""))];
    }),
  };
}

/** What stands on the page and not in the answers. */
function missing({ times, targets, names, counts }: Facts, values: ReadonlySet<string | number>): unknown[] {
  return [...times, ...targets, ...names, ...counts].filter((fact) => !values.has(fact));
}

async function expectFacts(
  path: string,
  resources: string[],
  least: Partial<Record<keyof Facts, number>>,
  derived: number[] = [],
) {
  const facts = factsOf(await openPage(path));
  const values = await ask(...resources);
  for (const number of derived) values.add(number);
  for (const [kind, number] of Object.entries(least))
    expect(facts[kind as keyof Facts].length, `${kind} on ${path}`).toBeGreaterThanOrEqual(number);
  expect(missing(facts, values), path).toEqual([]);
}

test("the front page", async () => {
  const front = (await (await sample.ask("/stories?limit=40")).json()) as { items: { id: number; headline: string }[] };
  const lead = `/stories/${front.items[0]?.id}`;
  await expectFacts("/", ["/stories?limit=40", "/stories?order=single&limit=8", lead], {
    times: 10,
    names: 15,
    counts: 10,
  });
  const page = await openPage("/");
  for (const { headline } of front.items) expect(plain(page.textContent)).toContain(plain(headline));
});

test("every story: who told it, when, and why each article is in it", async () => {
  for (const id of edition.storyIds.values()) {
    const path = `/stories/${id}`;
    const story = (await (await sample.ask(path)).json()) as {
      articleCount: number;
      publisherCount: number;
      originCount: number;
      articles: { reasons: { sentence: string }[]; excerpt: string; byline: string[] }[];
    };
    const values = valuesOf([story, await ledgerOf(id)]);
    // Parts of the page count their articles and those of a publisher.
    for (let part = 1; part <= story.articles.length; part += 1) values.add(part);
    const page = await openPage(path);
    const facts = factsOf(page);
    expect(facts.times.length, path).toBeGreaterThan(1);
    expect(missing(facts, values), path).toEqual([]);
    expect(facts.counts.slice(0, 2), path).toEqual([story.articleCount, story.originCount || story.publisherCount]);
    const text = plain(page.textContent);
    for (const { reasons, excerpt, byline } of story.articles)
      for (const told of [beginning(excerpt), ...byline, ...reasons.map(({ sentence }) => sentence)])
        expect(text, path).toContain(plain(told));
  }
});

type Said = { speaker: { name: string } | null; words: string[] };
type List = { items: Said[]; next: string | null };

/** Every statement and speaker of a story, with how many statements there are. */
async function ledgerOf(storyId: number): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const list = (await (
      await sample.ask(`/stories/${storyId}/statements?cursor=${cursor}`.replace(/\?cursor=$/, ""))
    ).json()) as List;
    all.push(...list.items);
    cursor = list.next;
  }
  return [...all, all.length, await (await sample.ask(`/stories/${storyId}/speakers?limit=100`)).json()];
}

test("the ledger of a story: who said what, when it was printed and by whom", async () => {
  const id = edition.storyIds.get("ferries") ?? 0;
  const page = await openPage(`/stories/${id}/ledger`);
  const facts = factsOf(page);
  const told = [await (await sample.ask(`/stories/${id}`)).json(), await ledgerOf(id)];
  expect(facts.times.length).toBeGreaterThan(1);
  expect(missing(facts, valuesOf(told))).toEqual([]);
  const bare = (words: string) => plain(words.replace(/[“”".,…\s]+/g, " "));
  const text = bare(page.textContent);
  const { items } = (await (await sample.ask(`/stories/${id}/statements`)).json()) as List;
  expect(items.length).toBeGreaterThan(1);
  for (const { speaker, words } of items) {
    if (speaker) expect(text).toContain(bare(speaker.name));
    for (const piece of words) expect(text).toContain(bare(piece));
  }
});

test("the claims of an article that are marked are those of the API, in its order", async () => {
  const [id] = edition.articleIds.values();
  const page = await openPage(`/articles/${id}?claims=1`);
  const { items, readBy } = (await (await sample.ask(`/articles/${id}/claims`)).json()) as {
    items: List["items"];
    readBy: string;
  };
  expect(readBy).toBe("rules");
  const notes = [...page.querySelectorAll(".claim-notes > li")].map(({ textContent }) => plain(textContent));
  expect(notes).toHaveLength(items.length);
  expect(notes.length).toBeGreaterThan(0);
  for (const [place, { words }] of items.entries())
    for (const piece of words) expect(notes[place]).toContain(plain(piece));
});

test("every article: its times, its text, its story, what came before and after, and what is related", async () => {
  let neighbours = 0;
  for (const id of edition.articleIds.values()) {
    const path = `/articles/${id}`;
    await expectFacts(path, [path], { times: 2 });
    const article = (await (await sample.ask(path)).json()) as {
      kind: string;
      readingMinutes: number;
      blocks: { type: string; html?: string }[];
      neighbours: { previous: { title: string } | null; next: { title: string } | null };
    };
    const text = plain((await openPage(path)).textContent);
    const { previous, next } = article.neighbours;
    const shown = article.blocks.flatMap(({ type, html }) =>
      type === "paragraph" && html
        ? [parseHTML(`<p>${html}</p>`).document.querySelector("p")?.textContent ?? "no paragraph"]
        : [],
    );
    for (const told of [article.kind, `${article.readingMinutes} min`, ...shown])
      expect(text, path).toContain(plain(told));
    for (const other of [previous, next]) if (other) expect(text, path).toContain(plain(other.title));
    neighbours += Number(previous !== null) + Number(next !== null);
  }
  expect(neighbours).toBeGreaterThan(10);
});

test("publishers, and each publisher's page", async () => {
  await expectFacts("/publishers", ["/publishers?limit=100"], { times: 5, names: 5, counts: 5 });
  for (const id of Object.values(edition.publisherIds))
    await expectFacts(`/publishers/${id}`, [`/publishers/${id}`, `/articles?publisher=${id}`, `/feeds?limit=100`], {
      counts: 1,
    });
});

test("a hashtag", async () => {
  const resources = ["/hashtags/veldenferries", "/articles?hashtag=veldenferries"];
  await expectFacts("/hashtags/veldenferries", resources, { times: 3, names: 3, counts: 2 });
});

test("a search, with what it left out of the query", async () => {
  const query = "q=ferry+kind%3Agossip";
  await expectFacts(`/search?${query}`, [`/search?${query}`], { times: 2, names: 2, counts: 1 });
  const found = (await (await sample.ask(`/search?${query}`)).json()) as { notUnderstood: string[] };
  expect(plain((await openPage(`/search?${query}`)).textContent)).toContain(plain(found.notUnderstood[0] ?? "nothing"));
});

test("feeds: their states, looks and remedies", async () => {
  await expectFacts("/feeds", ["/feeds?limit=100", "/status"], { times: 10, counts: 10 });
  const { items } = (await (await sample.ask("/feeds?state=failing")).json()) as {
    items: { url: string; outcome: { sentence: string; remedy: string } }[];
  };
  const text = plain((await openPage("/feeds?state=failing")).textContent);
  expect(items.length).toBeGreaterThan(0);
  for (const { url, outcome } of items)
    for (const told of [url, outcome.sentence, outcome.remedy]) expect(text).toContain(plain(told));
});

test("the status: hours, publishers, states, jobs, and the feeds that fail or fell silent", async () => {
  const [quiet] = Object.values(edition.publisherIds);
  await server.pool.query(
    `insert into entry (feed_id, guid, article_id, digest, title, published_at, first_seen_at)
     select feed.id, 'old ' || n, (select min(id) from article), 'x', 'Old', $2::timestamptz - interval '20 days' - n * interval '1 hour', $2
     from feed, generate_series(1, 6) n where publisher_id = $1`,
    [quiet, sampleNow],
  );
  await server.pool.query(
    "delete from entry where guid not like 'old %' and feed_id in (select id from feed where publisher_id = $1)",
    [quiet],
  );
  sample = sampleApi(server.database);
  const status = (await (await sample.ask("/status")).json()) as {
    silent: { sentence: string; remedy: string }[];
    failing: { sentence: string; remedy: string }[];
    jobs: { name: string; waiting: number }[];
    states: { state: string; outcome: string }[];
    hours: { articles: number }[];
  };
  const arrived = status.hours.reduce((sum, hour) => sum + hour.articles, 0);
  const derived = [arrived, status.silent.length];
  await expectFacts("/status", ["/status"], { times: 48, names: 3, counts: 5 }, derived);
  expect([status.silent.length, status.failing.length]).toEqual([1, 1]);
  const text = plain((await openPage("/status")).textContent);
  for (const { sentence, remedy } of [...status.silent, ...status.failing])
    for (const told of [sentence, remedy]) expect(text).toContain(plain(told));
  for (const { name } of status.jobs) expect(text).toContain(name);
  for (const { state, outcome } of status.states) expect(text).toContain(`${state}: ${outcome}`);
});
