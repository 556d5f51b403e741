import { factsAlone, type PrintedWords, printedWords } from "./alone-facts.ts";
import { isCompared } from "./figures-of-language.ts";
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
/** Of a picture: agencies write weekday, day and year, and say that it is one. */
const caption =
  /^(?:photos?|pictures?|images?|videos?|watch|related|read more|file)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+),? \d{4}\b|©|\((?:AP )?(?:photo|picture|image)\b/iu;
/** Share of a sentence's content words that other origins print too: it is about the story. */
const leastRelated = 0.3;

/**
 * What only one outlet reports: sentences of reports, in the languages of `isCompared`, with a name, a number or a quotation that stands in no article of
 * another origin, opinions included; not what only names a body or place that everybody names. Those that tell most and are nearest to what all tell come first; few rather than many.
 */
export function findAlone(
  articles: readonly ToldArticle[],
  sentences: readonly ReadSentence[],
  everyday: ReadonlySet<string> = new Set(),
): AloneSentence[] {
  const read = articles.filter(({ text }) => text.length >= fewestCharacters);
  const origins = new Set(read.filter(isReporting).flatMap((article) => article.origins));
  if (origins.size < fewestOrigins) return [];
  const texts = articles.map(printedWords);
  const common = commonKeys(sentences);
  const candidates = sentences
    .filter(
      ({ article, words, isQuotable }) =>
        isQuotable && isReporting(article) && isCompared(article.language) && !caption.test(words),
    )
    .filter(({ article }) => article.origins.length === 1)
    .map((sentence) => ({ sentence, related: relatedness(sentence, common) }))
    .filter(({ related }) => related >= leastRelated)
    .map((one) => ({ ...one, facts: factsOf(one.sentence, texts, everyday) }))
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

function factsOf(sentence: ReadSentence, texts: readonly PrintedWords[], everyday: ReadonlySet<string>): string[] {
  const { article } = sentence;
  const others = texts.filter(({ from }) => !from.some((origin) => article.origins.includes(origin)));
  return factsAlone(sentence.words, article, others, everyday);
}
