import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleApi } from "../api/test-api.ts";
import { features } from "../assistant/answer.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";

let server: TestDatabase;
let edition: SampleEdition;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
});
afterAll(() => server.close());

const request = async (path: string) =>
  sampleApi(server.database).app.request(path, { headers: { host: "127.0.0.1:8080" } });

async function open(path: string) {
  const answer = await request(path);
  expect(answer.status, path).toBe(200);
  return parseHTML(await answer.text()).document;
}

async function ask(path: string) {
  const answer = await request(`/api${path}`);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as {
    nothing?: string;
    sentences: {
      text: string;
      cites: {
        articleId: number;
        revision: number;
        start: number;
        end: number;
        words: string;
        publisherName: string;
        publishedAt: string;
      }[];
    }[];
  };
}

const ferries = () => `/stories/${edition.storyIds.get("ferries")}`;
const anArticle = () => `/articles/${[...edition.articleIds.values()][0]}`;

test("the band of a story and of an article leads to all five features, which answer without script", async () => {
  for (const path of [ferries(), anArticle()]) {
    const links = [...(await open(path)).querySelectorAll("nav[aria-label=Assistant] a")];
    expect(links.map((link) => link.textContent)).toEqual(["Summary", "Ask", "Explain", "Translate", "Listen"]);
    for (const link of links) {
      const page = await open(link.getAttribute("href") ?? "");
      expect(page.querySelector("h1")?.textContent).toBe(link.textContent);
      expect(page.querySelector("nav[aria-label=Assistant] a[aria-current=page]")?.textContent).toBe(link.textContent);
    }
  }
});

test("every sentence of every answer stands in the revision that it cites, word for word", async () => {
  for (const path of [ferries(), anArticle()])
    for (const feature of features) {
      const { sentences } = await ask(`${path}/assistant?feature=${feature}&length=10`);
      for (const { text, cites } of sentences) {
        expect(cites).toHaveLength(1);
        const [cited] = cites;
        const { rows } = await server.pool.query("select text from revision where article_id = $1 and number = $2", [
          cited?.articleId,
          cited?.revision,
        ]);
        expect(rows[0]?.text.slice(cited?.start, cited?.end)).toBe(text);
      }
    }
});

test("a summary has one sentence, three or ten, as is asked; anything else is the usual three", async () => {
  const lengthOf = async (length: string) =>
    (await open(`${anArticle()}/assistant?feature=summary&length=${length}`)).querySelectorAll(".sentences p").length;
  expect(await lengthOf("1")).toBe(1);
  expect(await lengthOf("3")).toBe(3);
  expect(await lengthOf("10")).toBeGreaterThan(3);
  expect(await lengthOf("7")).toBe(3);
});

test("what cannot be said is no error: the answer says why", async () => {
  expect((await ask(`${ferries()}/assistant?feature=translate`)).nothing).toBe("needs a model");
  expect((await ask(`${ferries()}/assistant?feature=ask`)).nothing).toBe("no question");
  const asked = `${ferries()}/assistant?feature=ask&q=Who+painted+the+ceiling+of+the+opera+house%3F`;
  expect((await ask(asked)).nothing).toBe("no article here says");
  expect((await open(asked)).querySelector(".notice")?.textContent).toBe("No article here says.");
});

test("a storyline answers questions and nothing else; what is nowhere is not found", async () => {
  const { rows } = await server.pool.query("select id from storyline");
  const path = `/storylines/${rows[0]?.id}/assistant`;
  expect((await open(path)).querySelector("h1")?.textContent).toBe("Ask");
  expect((await request(`${path}?feature=summary`)).status).toBe(422);
  for (const kind of ["stories", "articles", "storylines"])
    expect((await request(`/${kind}/999999/assistant?feature=ask&q=who`)).status).toBe(404);
});

test("what the pages show is in the API: each sentence, its publisher, its time and where it leads", async () => {
  for (const path of [ferries(), anArticle()])
    for (const asked of ["summary&length=10", "ask&q=Who+accepted+a+draft+on+pay%3F", "explain"]) {
      const { sentences } = await ask(`${path}/assistant?feature=${asked}`);
      const page = await open(`${path}/assistant?feature=${asked}`);
      const shown = [...page.querySelectorAll(".sentences > p")];
      expect(shown.map((one) => one.querySelector("span")?.textContent)).toEqual(sentences.map(({ text }) => text));
      const cited = sentences.flatMap(({ cites }) => cites);
      expect(shown.map((one) => one.querySelector("a.cite")?.getAttribute("href"))).toEqual(
        cited.map(({ articleId }) => `/articles/${articleId}`),
      );
      expect(shown.map((one) => one.querySelector(".publisher")?.textContent)).toEqual(
        cited.map(({ publisherName }) => publisherName),
      );
      const times = shown.map((one) =>
        new Date(one.querySelector("time")?.getAttribute("datetime") ?? "").toISOString(),
      );
      expect(times).toEqual(cited.map(({ publishedAt }) => publishedAt));
      if (asked.startsWith("summary")) expect(sentences.length).toBeGreaterThan(2);
    }
});
