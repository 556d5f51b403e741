import { keysOf } from "./content-keys.ts";
import { findFigures } from "./find-figures.ts";
import type { ReadSentence } from "./read-sentences.ts";
import { isReporting, type Quotation, quote, type ToldArticle } from "./told-article.ts";

/** A sentence with facts that no other independent origin of its story prints. */
export interface AloneSentence extends Quotation {
  /** The words that nobody else has: names, numbers, what somebody is quoted with. */
  facts: string[];
}

/** Of fewer origins it says little that one has something alone. */
const fewestOrigins = 3;
const mostAlone = 5;
const mostOfOrigin = 2;
/** An article whose text is shorter may have left it out because Octavo did not get all of it. */
const fewestCharacters = 400;
/** Share of a sentence's content words that other origins print too: it is about the story. */
const leastRelated = 0.3;

const namePattern = /(?<=\S\s)\p{Lu}[\p{L}\p{M}'’-]{2,}(?:\s\p{Lu}[\p{L}\p{M}'’-]{2,}){1,3}/gu;
const quotedPattern = /[“"„«](?<words>[^“”"„«»]{20,300})[”"“»]/gu;

/**
 * What only one outlet reports: sentences of reports with a name, a number or a quotation that stands in no article of
 * another origin, opinions included. Those that tell most and are nearest to what all tell come first; few rather than many.
 */
export function findAlone(articles: readonly ToldArticle[], sentences: readonly ReadSentence[]): AloneSentence[] {
  const read = articles.filter(({ text }) => text.length >= fewestCharacters);
  const origins = new Set(read.filter(isReporting).flatMap((article) => article.origins));
  if (origins.size < fewestOrigins) return [];
  const texts = articles.map(printedWords);
  const common = commonKeys(sentences);
  const candidates = sentences
    .filter(({ article, isQuotable }) => isQuotable && isReporting(article))
    .filter(({ article }) => article.origins.length === 1)
    .map((sentence) => ({ sentence, related: relatedness(sentence, common) }))
    .filter(({ related }) => related >= leastRelated)
    .map((one) => ({ ...one, facts: factsOf(one.sentence, texts) }))
    .filter(({ facts }) => facts.length > 0)
    .sort((a, b) => b.facts.length * b.related - a.facts.length * a.related || a.sentence.place - b.sentence.place);
  return fewOfEach(candidates).map(({ sentence, facts }) => ({ ...quote(sentence.article, sentence.span), facts }));
}

interface Candidate {
  sentence: ReadSentence;
  facts: string[];
}

/** Each fact once, and few of one origin. */
function fewOfEach(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Map<string, number>();
  const told = new Set<string>();
  return candidates
    .filter(({ sentence, facts }) => {
      const [origin = ""] = sentence.article.origins;
      const times = taken.get(origin) ?? 0;
      if (times >= mostOfOrigin || facts.every((fact) => told.has(fact))) return false;
      taken.set(origin, times + 1);
      for (const fact of facts) told.add(fact);
      return true;
    })
    .slice(0, mostAlone);
}

/** Content words that two origins print at least. */
function commonKeys(sentences: readonly ReadSentence[]): ReadonlyMap<string, ReadonlySet<string>> {
  const origins = new Map<string, Set<string>>();
  for (const { keys, article } of sentences) {
    for (const key of keys) {
      const known = origins.get(key);
      if (known) for (const origin of article.origins) known.add(origin);
      else origins.set(key, new Set(article.origins));
    }
  }
  return origins;
}

function relatedness({ keys }: ReadSentence, common: ReadonlyMap<string, ReadonlySet<string>>): number {
  return keys.filter((key) => (common.get(key)?.size ?? 0) > 1).length / Math.max(1, keys.length);
}

interface PrintedWords {
  from: readonly string[];
  text: string;
  words: ReadonlySet<string>;
}

function printedWords({ origins, title, text }: ToldArticle): PrintedWords {
  const printed = comparable(`${title} ${text}`);
  return { from: origins, text: printed, words: new Set(printed.trim().split(" ")) };
}

/** A word is looked up; only several in a row are searched for. */
function isPrinted({ text, words }: PrintedWords, fact: string): boolean {
  const word = fact.trim();
  return words.has(word) || (word.includes(" ") && text.includes(fact));
}

function factsOf({ words, article }: ReadSentence, texts: readonly PrintedWords[]): string[] {
  const others = texts.filter(({ from }) => !from.some((origin) => article.origins.includes(origin)));
  const isAlone = (fact: string) => !others.some((other) => isPrinted(other, fact));
  const quoted = [...words.matchAll(quotedPattern)].map(({ groups }) => groups?.words?.trim() ?? "");
  const bare = words.replace(quotedPattern, (all) => " ".repeat(all.length));
  const names = [...bare.matchAll(namePattern)].map(([name]) => name);
  const numbers = longNumber.test(bare) ? findFigures(bare).map(({ start, end }) => bare.slice(start, end)) : [];
  return [
    ...names.filter(
      (name) => !name.includes(article.publisherName) && name.split(/\s/u).every((part) => isAlone(comparable(part))),
    ),
    ...numbers.filter((number) => isNumberAlone(number, isAlone)),
    ...quoted.filter((said) => isQuotedAlone(said, isAlone)),
  ];
}

const longNumber = /\d[\d,.]*\d/;

/** A number of one figure stands in most texts, and one in words may stand there in figures. */
function isNumberAlone(written: string, isAlone: (fact: string) => boolean): boolean {
  const number = longNumber.exec(written)?.[0];
  return number !== undefined && isAlone(comparable(number));
}

/** Words in a row that another who quotes the same would share. */
const run = 3;
/** A shorter quotation is a turn of phrase. */
const fewestQuoted = 6;

function isQuotedAlone(said: string, isAlone: (fact: string) => boolean): boolean {
  const words = comparable(said).trim().split(" ");
  if (words.length < fewestQuoted || keysOf(said).length < 2) return false;
  return words.slice(run - 1).every((_, at) => isAlone(` ${words.slice(at, at + run).join(" ")} `));
}

/** Letters and figures alone, between single spaces. */
function comparable(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()} `;
}
