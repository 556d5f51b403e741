import { baseLanguage } from "../language/language-tag.ts";
import type { ModelEnd, ModelUsage } from "../platform/model/model.ts";
import type { AnswerSentence } from "./answer.ts";
import { findTranslationFault } from "./check-translation.ts";
import { dropping } from "./dropped.ts";
import type { Source } from "./fence-sources.ts";
import { stripHidden } from "./strip-hidden.ts";
import type { Wording, WordingMeans } from "./word-anew.action.ts";
import { type Prompt, type Wordable, writePrompt, writeWayBack } from "./write-prompt.ts";
import { writtenSentence } from "./written-sentence.ts";

/** Small models lose count of more. */
const sentencesOfRequest = 12;
const tokensOfSentence = 120;

/**
 * Has sentences translated, a few at a time: there, and back by a request that sees nothing but the translations. What does
 * not come back stays out.
 */
export async function translateText(
  means: WordingMeans,
  wish: Wordable & { feature: "translate" },
  sources: readonly Source[],
  take: (sentence: AnswerSentence) => void,
): Promise<Wording> {
  const sentences: AnswerSentence[] = [];
  const dropped = dropping();
  let usage: ModelUsage | undefined;
  let end: ModelEnd = { outcome: "written" };
  for (let from = 0; from < sources.length && end.outcome === "written"; from += sentencesOfRequest) {
    const batch = sources.slice(from, from + sentencesOfRequest);
    const there = await ask(means, writePrompt(wish, batch, means.newFence()), batch.length);
    usage = sum(usage, there.usage);
    end = there.end;
    const numbers = [...there.texts.keys()];
    const language = batch[0]?.stored.language ?? null;
    const wayBack = writeWayBack(
      numbers.map((number) => there.texts.get(number) ?? ""),
      language,
      means.newFence(),
    );
    const back = numbers.length > 0 ? await ask(means, wayBack, numbers.length) : undefined;
    if (back) [usage, end] = [sum(usage, back.usage), end.outcome === "written" ? back.end : end];
    for (const [place, source] of batch.entries()) {
      const text = there.texts.get(place + 1);
      if (text === undefined) continue;
      const isOfOneLanguage = baseLanguage(source.stored.language ?? "") === baseLanguage(wish.into);
      const came = back?.texts.get(numbers.indexOf(place + 1) + 1);
      const fault = findTranslationFault(source.words, text, came, isOfOneLanguage);
      if (fault) dropped.add(fault);
      else {
        const sentence = { text, cites: [source.stored] };
        sentences.push(sentence);
        take(sentence);
      }
    }
  }
  return { sentences, dropped, end, usage: usage ?? nothingUsed };
}

const nothingUsed: ModelUsage = { inputTokens: 0, outputTokens: 0, isEstimated: false, cost: 0, ms: 0, attempts: 0 };

/** The first that was written for each number; what cites two or none is no translation of one. */
async function ask({ model, signal }: WordingMeans, prompt: Prompt, most: number) {
  const texts = new Map<number, string>();
  const request = { ...prompt, element: writtenSentence, mostTokens: tokensOfSentence * most };
  const { end, usage } = await model.write({ ...request, ...(signal && { signal }) }, ({ text, cites }) => {
    const [number = 0] = cites;
    const words = stripHidden(text);
    if (cites.length === 1 && number > 0 && number <= most && words !== "" && !texts.has(number))
      texts.set(number, words);
  });
  return { texts, end, usage };
}

function sum(one: ModelUsage | undefined, other: ModelUsage): ModelUsage {
  if (!one) return other;
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    isEstimated: one.isEstimated || other.isEstimated,
    cost: one.cost + other.cost,
    ms: one.ms + other.ms,
    attempts: one.attempts + other.attempts,
  };
}
