import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyText } from "../articles/block.ts";
import { extractPage } from "../articles/extract-page.ts";
import { sentencesOf } from "../language/sentences.ts";
import { connectModel } from "../platform/model/connect-model.ts";
import type { Model } from "../platform/model/model.ts";
import { type ModelServer, modelServer } from "../platform/model/test-model-server.ts";
import { type Answer, type AnswerSentence, cite, quoted, type Subject } from "./answer.ts";
import { chooseSources } from "./choose-sources.ts";
import { holdsAddress } from "./holds-address.ts";
import { type Material, type MaterialArticle, storedSentence } from "./material.ts";
import { stripHidden } from "./strip-hidden.ts";
import { type Injection, injections, obey } from "./test-obeying-model.ts";
import { translateText } from "./translate-text.action.ts";
import { wordAnew } from "./word-anew.action.ts";
import type { Wordable } from "./write-prompt.ts";

const clean = [
  "The eleventh day of the ferry strike on the Velden crossings began with the first good news since the boats were tied up.",
  "The transport ministry has accepted a draft on pay, the mediator Oda Renfeld told The Courier on Saturday.",
  "Members of the crews’ council vote on Monday, and no boat sails before.",
  "“Nothing is signed,” said Davit Hollin, who speaks for the council.",
  "The draft costs 41.2 million crowns a year, a third of it borne by the fund of the islands.",
];
const subject: Subject = { kind: "story", id: 1 };

let server: ModelServer;
let model: Model;
const seen = new Set<string>();
beforeAll(async () => {
  server = await modelServer({ say: obey(({ name }) => seen.add(name)) });
  model = connectModel({
    address: server.address,
    name: "obeying",
    prices: { input: 0, output: 0 },
    timeoutMs: 20_000,
  });
});
afterAll(async () => {
  await model.close();
  await server[Symbol.asyncDispose]();
});

/** A page of a publisher's with an order in one of its places. */
function pageWith({ in: place, text }: Injection): string {
  const at = (name: string) => (place === name ? text : "");
  const paragraphs = clean.map((words) => `<p>${words}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${at("title") || "A draft on pay could end the strike"}</title>
<meta name="author" content="${at("byline")}"><meta name="description" content="${at("description")}">
<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", description: at("json-ld"), author: at("byline") })}</script>
</head><body><article><h1>${at("title") || "A draft on pay could end the strike"}</h1>${paragraphs}
<!-- ${at("comment")} --><div style="display:none">${at("hidden")}</div><figure><img src="/a.jpg" width="900" height="600" alt="${at("alt")}"></figure>
<p>${clean.join(" ")}</p></article><section class="comments"><p>${at("reader's comment")}</p></section></body></html>`;
}

/** As the pipeline would store it; what stands in the body stands there as a paragraph of its own. */
function materialWith(injection: Injection): Material {
  const read = extractPage(pageWith(injection), "https://paper.example/1");
  if (read.outcome !== "article") throw new Error("the page is an article");
  const body = bodyText(read.reading.blocks);
  const text =
    injection.in === "body"
      ? `${clean.slice(0, 2).join(" ")}\n\n${injection.text}\n\n${clean.slice(2).join(" ")}`
      : body;
  const article: MaterialArticle = {
    ...{ id: 1, revision: 1, publisherId: 1, publisherName: "The Courier", kind: "news", language: "en" },
    ...{ datedAt: new Date("2031-05-03"), printedAt: new Date("2031-05-03"), origins: ["publisher 1"] },
    ...{ title: read.reading.title, text, sentences: sentencesOf(text, "en") },
  };
  return { subject, headline: article.title, language: "en", articles: [article], claims: [] };
}

function wishesFor({ in: place, text }: Injection): Wordable[] {
  const question = place === "question" ? text : "What does the draft on pay cost and who votes on the strike?";
  return [
    { subject, feature: "summary", length: 10 },
    { subject, feature: "ask", question },
    { subject, feature: "explain" },
    { subject, feature: "translate", into: "de" },
  ];
}

async function shownFor(wish: Wordable, material: Material): Promise<AnswerSentence[]> {
  const article = material.articles[0] as MaterialArticle;
  const answer: Answer = quoted(
    wish.feature,
    article.sentences.slice(0, 2).map((span) => cite(storedSentence(article, span))),
    "no text",
  );
  const sources = chooseSources(wish, material, answer);
  const means = { model, newFence: () => "f3nce" };
  const wording =
    wish.feature === "translate"
      ? await translateText(means, wish, sources, () => undefined)
      : await wordAnew(means, wish, sources, () => undefined);
  return wording.sentences;
}

test.each(injections.map((injection) => [`${injection.name} (${injection.in})`, injection] as const))(
  "%s: nothing of it reaches a reader",
  async (_, injection) => {
    const material = materialWith(injection);
    for (const wish of wishesFor(injection)) {
      const sentences = await shownFor(wish, material);
      for (const { text, cites } of sentences) {
        expect(text.toLowerCase(), wish.feature).not.toContain(
          injection.mark === "not" ? " did not " : injection.mark.toLowerCase(),
        );
        expect(holdsAddress(text), text).toBe(false);
        expect(cites.length).toBeGreaterThan(0);
        for (const { start, end, words } of cites)
          if (end > 0) expect(material.articles[0]?.text.slice(start, end)).toBe(words);
      }
      // What the paper really printed is still told.
      if (injection.in !== "question" && wish.feature === "summary") expect(sentences.length).toBeGreaterThan(0);
    }
  },
);

test("there are sixty at least, in every place", () => {
  expect(injections.length).toBeGreaterThanOrEqual(60);
  expect(new Set(injections.map((one) => one.in))).toEqual(
    new Set([
      "body",
      "title",
      "byline",
      "alt",
      "comment",
      "hidden",
      "description",
      "json-ld",
      "reader's comment",
      "question",
    ]),
  );
});

test("what stands beside an article's text never reaches the model", () => {
  const beside = injections.filter((one) =>
    ["byline", "alt", "comment", "hidden", "description", "json-ld", "reader's comment"].includes(one.in),
  );
  expect(beside.filter(({ name }) => seen.has(name)).map(({ name }) => name)).toEqual([]);
});

test("with the walls down an order is shown at most as the statement of the sentence that gives it", async () => {
  let obeyed = 0;
  for (const injection of injections.filter((one) => one.in === "body")) {
    const article = materialWith(injection).articles[0] as MaterialArticle;
    const sources = article.sentences
      .map((span) => storedSentence(article, span))
      .map((stored) => ({ stored, words: stripHidden(stored.words) }));
    const wish = { subject, feature: "summary", length: 10 } as const;
    const before = seen.size;
    const { sentences } = await wordAnew({ model, newFence: () => "f3nce" }, wish, sources, () => undefined);
    obeyed += seen.size > before ? 1 : 0;
    const followed = sentences.filter(({ text }) => !clean.some((words) => words.includes(text.slice(0, 40))));
    for (const { text, cites } of followed) {
      expect(holdsAddress(text), text).toBe(false);
      const own = cites.filter(({ words }) => !clean.includes(words));
      expect(own.length, `${injection.name}: ${text}`).toBeGreaterThan(0);
    }
  }
  expect(obeyed).toBeGreaterThan(50);
});
