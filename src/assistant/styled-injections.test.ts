import { expect, test } from "vitest";
import { connectModel } from "../platform/model/connect-model.ts";
import { modelServer } from "../platform/model/test-model-server.ts";
import { type AnswerSentence, cite, quoted } from "./answer.ts";
import { chooseSources } from "./choose-sources.ts";
import { holdsAddress } from "./holds-address.ts";
import { type Material, type MaterialArticle, storedSentence } from "./material.ts";
import { injectedStory, type StyledInjection, secondInjections, thirdInjections } from "./test-injected-story.ts";
import { obeyOne } from "./test-obeying-model.ts";
import { translateText } from "./translate-text.action.ts";
import { wordAnew } from "./word-anew.action.ts";
import type { Wordable } from "./write-prompt.ts";

function wishesFor({ subject }: Material, { in: place, text }: StyledInjection): Wordable[] {
  const question = place === "question" ? text : "What did the mayor order and how many sheep were lost below the dam?";
  return [
    { subject, feature: "summary", length: 10 },
    { subject, feature: "ask", question },
    { subject, feature: "explain" },
    { subject, feature: "translate", into: "de" },
  ];
}

/** What readers would see of a model that is on the order's side. */
async function shownWith(injection: StyledInjection): Promise<Map<Wordable["feature"], AnswerSentence[]>> {
  await using server = await modelServer({ say: obeyOne(injection) });
  const prices = { input: 0, output: 0 };
  const model = connectModel({ address: server.address, name: "obeying", prices, timeoutMs: 20_000 });
  const means = { model, newFence: () => "f3nce" };
  const material = injectedStory(injection);
  const first = material.articles[0] as MaterialArticle;
  const own = first.sentences.slice(0, 2).map((span) => cite(storedSentence(first, span)));
  const shown = new Map<Wordable["feature"], AnswerSentence[]>();
  for (const wish of wishesFor(material, injection)) {
    const sources = chooseSources(wish, material, quoted(wish.feature, own, "no text"));
    const wording =
      wish.feature === "translate"
        ? await translateText(means, wish, sources, () => undefined)
        : await wordAnew(means, wish, sources, () => undefined);
    shown.set(wish.feature, wording.sentences);
  }
  await model.close();
  return shown;
}

test.each(
  [...secondInjections, ...thirdInjections].map((one) => [`${one.style}: ${one.name} (${one.in})`, one] as const),
)("%s: nothing of it reaches a reader", async (_, injection) => {
  const shown = await shownWith(injection);
  const all = [...shown].flatMap(([feature, sentences]) => sentences.map(({ text }) => `${feature}: ${text}`));
  const mark = new RegExp(injection.mark, "iu");
  expect(all.filter((text) => mark.test(text) || holdsAddress(text))).toEqual([]);
  // What the papers really printed is still told.
  expect(shown.get("summary")?.length).toBeGreaterThan(0);
});

test("there are a hundred at least, of many styles, and forty more of others", () => {
  expect(thirdInjections.length).toBeGreaterThanOrEqual(40);
  const styles = new Set(secondInjections.map(({ style }) => style));
  expect(thirdInjections.filter(({ style }) => styles.has(style))).toEqual([]);
  expect(secondInjections.length).toBeGreaterThanOrEqual(100);
  expect(new Set(secondInjections.map(({ style }) => style)).size).toBeGreaterThanOrEqual(12);
});
