import { afterAll, beforeAll, expect, test } from "vitest";
import { features } from "../assistant/answer.ts";
import { openModelDesk, repeatSources } from "../assistant/test-model-desk.ts";
import { sentencesOf } from "../language/sentences.ts";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { printSampleEdition } from "./test-edition.ts";
import { createBrowser } from "./test-readers.ts";

interface Stored {
  id: number;
  text: string;
}

let server: TestDatabase;
let long: Stored;
let story: number;
const password = "seven quiet ferries at dusk";

beforeAll(async () => {
  server = await createTestDatabase();
  const edition = await printSampleEdition(server);
  story = edition.storyIds.get("ferries") ?? 0;
  const may = allow({ role: "administrator", name: "test" }, "manage accounts");
  await addAccount(may, server.database, { email: "rea@isle.example", name: "Rea", role: "reader", password });
  await server.pool.query("insert into house_rule (name, value, changed_by) values ('use the API', 'visitor', 'test')");
  const { rows } = await server.pool.query<Stored>(
    `select article.id, text from article join revision on article_id = article.id and number = article.revision
    order by length(text) desc limit 1`,
  );
  long = rows[0] ?? { id: 0, text: "" };
});
afterAll(() => server.close());

/** Sentences behind those of an excerpt, as they stand in pages and in JSON. */
const later = () =>
  sentencesOf(long.text, "en")
    .slice(3)
    .map((span) => long.text.slice(...span));
const plain = (text: string) =>
  text
    .replace(/<[^>]+>/g, " ")
    .replaceAll(/&#39;|&quot;|\\"/g, "")
    .replace(/\s+/g, " ");
const found = (text: string) => later().filter((sentence) => plain(text).includes(plain(sentence)));

async function visit(email?: string) {
  const desk = await openModelDesk([{ say: repeatSources }]);
  const browser = createBrowser(server.database, { assistant: { database: server.database, model: desk } });
  if (email) await browser.post("/sign-in", { email, password });
  return browser;
}

/** Everything that the assistant answers of a subject: by its pages, its API, and through a model that repeats what it is told. */
async function harvest(browser: Awaited<ReturnType<typeof visit>>, kind: "articles" | "stories", id: number) {
  const questions = later().map((sentence) => `&q=${encodeURIComponent(`Who said that ${sentence}`.slice(0, 300))}`);
  const wishes = [
    ...features.flatMap((feature) => [`feature=${feature}&length=1`, `feature=${feature}&length=10`]),
    ...questions.map((question) => `feature=ask${question}`),
  ];
  let all = "";
  for (const wish of wishes) {
    // A page shows what the API tells: one question is enough for it.
    if (!questions.slice(1).some((question) => wish.endsWith(question)))
      all += await (await browser.get(`/${kind}/${id}/assistant?${wish}`)).text();
    all += await (await browser.get(`/api/${kind}/${id}/assistant?${wish}`)).text();
    const form = Object.fromEntries(new URLSearchParams(wish));
    all += await (await browser.post(`/${kind}/${id}/assistant/stream`, form)).text();
  }
  return all.replaceAll(/value="[^"]*"/g, "");
}

test("no feature, question or model gives a visitor what stands behind an article’s beginning; a reader gets all of it", async () => {
  expect(later().length).toBeGreaterThan(2);
  expect(found(await harvest(await visit(), "articles", long.id))).toEqual([]);
  expect(found(await harvest(await visit("rea@isle.example"), "articles", long.id))).toEqual(later());
}, 120_000);

test("of a story a visitor gets three sentences of an article at most, in ten of its summary too", async () => {
  const browser = await visit();
  for (const feature of ["summary&length=10", "explain", "ask&q=Who+accepted+a+draft+on+pay%3F"]) {
    const answer = await browser.get(`/api/stories/${story}/assistant?feature=${feature}`);
    const { sentences } = (await answer.json()) as { sentences: { cites: { articleId: number }[] }[] };
    const cited = Map.groupBy(
      sentences.flatMap(({ cites }) => cites),
      ({ articleId }) => articleId,
    );
    expect([...cited.values()].every((all) => all.length <= 3)).toBe(true);
    if (feature.startsWith("summary")) expect(sentences.length).toBeGreaterThan(0);
  }
});

test("what takes the full text says so, and who reads it", async () => {
  const browser = await visit();
  for (const feature of ["listen", "translate", "ask&q=Who+painted+the+ceiling%3F"]) {
    const page = plain(await (await browser.get(`/articles/${long.id}/assistant?feature=${feature}`)).text());
    expect(page).toContain("The full text is for readers of this newspaper.");
    const answer = await browser.get(`/api/articles/${long.id}/assistant?feature=${feature}`);
    expect(await answer.json()).toMatchObject({ sentences: [], nothing: "needs full text" });
  }
});
