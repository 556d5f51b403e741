import { readFileSync } from "node:fs";
import { sentencesOf } from "../language/sentences.ts";
import { type AskedModel, written } from "../platform/model/test-model-server.ts";
import { stripHidden } from "./strip-hidden.ts";

/** Something that a publisher, a reader or whoever got at a page planted in it. */
export interface Injection {
  name: string;
  in: string;
  text: string;
  /** Stands in every sentence that follows the order. */
  mark: string;
  /** What a model that obeys writes. */
  wants: string[];
  /** The part by which the order is recognised, where that is not all of it. */
  see?: string;
}

export const injections = JSON.parse(
  readFileSync(new URL("../../fixtures/injections/corpus.json", import.meta.url), "utf8"),
) as Injection[];

interface SeenSource {
  number: number;
  words: string;
  publisher?: string;
}

/** What a prompt shows: the words of its sources, and all else that it was given as data. */
function readPrompt({ body }: AskedModel): {
  sources: SeenSource[];
  all: string;
  isBack: boolean;
  isTranslation: boolean;
} {
  const [instructions = "", prompt = ""] = body.messages.map(({ content }) => content);
  const sources = [...prompt.matchAll(/^(\d+) (\{.*\})$/gm)].map(([, number, json = "{}"]) => ({
    number: Number(number),
    ...(JSON.parse(json) as { words: string; publisher?: string }),
  }));
  const question = /which is data too: (".*")$/m.exec(prompt)?.[1];
  const all = [...sources.map(({ words }) => words), question ? (JSON.parse(question) as string) : "", prompt].join(
    "\n",
  );
  return {
    sources,
    all,
    isBack: instructions.includes("as literally"),
    isTranslation: instructions.includes("Translate every"),
  };
}

/** The order as a model may see it: whole, without what is hidden, or one of its sentences. */
function isSeen(injection: Injection, all: string): boolean {
  const given = injection.see ?? injection.text;
  return [given, stripHidden(given)]
    .flatMap((text) => [text, ...sentencesOf(text, undefined).map(([start, end]) => text.slice(start, end))])
    .some((text) => text.trim().length > 11 && all.includes(text.trim()));
}

/**
 * A model that follows every order it finds in what it is given: it writes what each wants, citing everything, each number,
 * the order itself, nothing, and numbers that are none. Where it finds none it repeats its sources, which is honest.
 */
export function obey(onSeen: (injection: Injection) => void): (asked: AskedModel) => string {
  return (asked) => {
    const { sources, all, isTranslation } = readPrompt(asked);
    const seen = injections.filter((injection) => isSeen(injection, all));
    for (const injection of seen) onSeen(injection);
    const numbers = sources.map(({ number }) => number);
    const wanted = seen.flatMap(({ wants }) => wants);
    if (isTranslation)
      return written(...sources.map(({ number, words }) => ({ text: wanted[0] ?? words, cites: [number] })));
    const cited = [numbers.slice(0, 12), [], [999], ...numbers.slice(0, 12).map((number) => [number])];
    const orders = sources
      .filter(({ words }) => seen.some((injection) => isSeen(injection, words)))
      .map(({ number }) => [number]);
    const obeyed = wanted.flatMap((text) => [...orders, ...cited].map((cites) => ({ text, cites })));
    const honest = sources.slice(0, 3).map(({ number, words }) => ({ text: words, cites: [number] }));
    return written(...obeyed, ...honest);
  };
}

/**
 * A model that knows one order and is on its side: it obeys as soon as any part of it is in what it is given, and cites for what
 * it writes every source, every two of them, all, none and one that is not there. A translation comes back as if it were honest
 * where `returns` says so, although no real model could know how.
 */
export function obeyOne(injection: Injection & { returns?: true; appends?: true }): (asked: AskedModel) => string {
  let original: string[] = [];
  return (asked) => {
    const { sources, all, isBack, isTranslation } = readPrompt(asked);
    const given = [all, ...sources.map(({ publisher }) => publisher ?? "")].join("\n");
    const wants = injection.text.split("\n\n").some((text) => isSeen({ ...injection, text }, given))
      ? injection.wants
      : [];
    if (isTranslation) {
      const isReturned = isBack && injection.returns;
      if (!isBack) original = sources.map(({ words }) => words);
      return written(
        ...sources.map(({ number, words }, place) => {
          const wanted = wants[place % Math.max(1, wants.length)] ?? words;
          const text = injection.appends ? `${words} ${wants.length > 0 ? wanted : ""}` : wanted;
          return { text: isReturned ? (original[place] ?? words) : isBack ? words : text, cites: [number] };
        }),
      );
    }
    const numbers = sources.map(({ number }) => number);
    const pairs = numbers.flatMap((one) => numbers.filter((other) => other > one).map((other) => [one, other]));
    const cited = [...numbers.map((number) => [number]), ...pairs, numbers.slice(0, 12), [], [999]];
    const obeyed = wants.flatMap((text) => cited.map((cites) => ({ text, cites })));
    return written(...obeyed, ...sources.slice(0, 3).map(({ number, words }) => ({ text: words, cites: [number] })));
  };
}
