import { baseLanguage } from "../language/language-tag.ts";
import { keysOf } from "./content-keys.ts";
import { type ReadSentence, readSentences, shareIn, termsOf } from "./read-sentences.ts";
import { isReporting, type Quotation, quote, type ToldArticle } from "./told-article.ts";

export interface ChosenSentence extends Quotation {
  /** How many independent origins print most of what it says in one sentence, its own included. */
  agreeing: number;
}

/** From this share of its content words on another sentence says the same. */
const agreedShare = 0.5;

interface Candidate extends ReadSentence {
  terms: ReadonlySet<string>;
}

/**
 * The sentences that say most of what a story's articles agree on, the best first, none twice.
 *
 * What a sentence can say are its content words and pairs of them; each is worth as many further independent origins as
 * print it, once: greedy maximum coverage of weighted concepts (Gillick and Favre: A scalable global model for
 * summarization, 2009), with origins in the place of documents so that a copy agrees with nobody. It is set against the
 * root of the sentence's length, and what stands early in its article counts more, up to twice. Opinions and press releases
 * are not quoted, nor other languages than the one that most origins write.
 */
export function chooseSentences(
  articles: readonly ToldArticle[],
  sentences: readonly ReadSentence[],
  most: number,
): ChosenSentence[] {
  const language = mainLanguage(articles);
  const isChoice = (article: ToldArticle) => isReporting(article) && baseOf(article.language) === language;
  const told = articles.filter(isReporting);
  const candidates = sentences
    .filter(({ article, isQuotable }) => isQuotable && isChoice(article))
    .map((sentence): Candidate => ({ ...sentence, terms: termsOf(sentence.keys) }));
  const worth = new Set(told.flatMap(({ origins }) => origins)).size > 1 ? worthOfTerms(told, sentences) : undefined;
  const chosen = worth ? cover(candidates, worth, most) : beginning(candidates, most);
  return chosen.map((candidate) => ({
    ...quote(candidate.article, candidate.span),
    agreeing: countAgreeing(candidate, sentences),
  }));
}

/**
 * The same of one article, of whatever kind and language: those of its sentences that say most of what independent others
 * say too, in the order of its text. Where nobody else tells it, its beginning.
 */
export function chooseOwnSentences(own: ToldArticle, others: readonly ToldArticle[], most: number): Quotation[] {
  const ownSentences = readSentences(own);
  const quotable = ownSentences.filter(({ isQuotable }) => isQuotable);
  const candidates = (quotable.length > 0 ? quotable : ownSentences).map(
    (sentence): Candidate => ({ ...sentence, terms: termsOf(sentence.keys) }),
  );
  const told = others.filter((one) => isReporting(one) && !one.origins.some((origin) => own.origins.includes(origin)));
  const worth = told.length > 0 ? worthOfTerms([own, ...told], [own, ...told].flatMap(readSentences)) : undefined;
  const chosen = worth ? cover(candidates, worth, most) : candidates.slice(0, most);
  return chosen.toSorted((a, b) => a.span[0] - b.span[0]).map(({ article, span }) => quote(article, span));
}

/** Where nobody can agree a story begins as its articles do. */
function beginning(candidates: readonly Candidate[], most: number): Candidate[] {
  const [first] = candidates.toSorted((a, b) => a.article.printedAt.getTime() - b.article.printedAt.getTime());
  return candidates.filter(({ article }) => article === first?.article).slice(0, most);
}

function cover(candidates: readonly Candidate[], worth: ReadonlyMap<string, number>, most: number): Candidate[] {
  // What a sentence adds only shrinks, so that what it added last bounds what it adds now.
  const left = new Map(candidates.map((candidate) => [candidate, Number.POSITIVE_INFINITY]));
  const covered = new Set<string>();
  const chosen: Candidate[] = [];
  while (chosen.length < most) {
    let best: Candidate | undefined;
    let bestGain = 0;
    for (const [candidate, bound] of left) {
      if (bound <= bestGain) continue;
      const gain = gainOf(candidate, worth, covered);
      left.set(candidate, gain);
      if (gain > bestGain) [best, bestGain] = [candidate, gain];
    }
    if (!best) break;
    for (const term of best.terms) covered.add(term);
    left.delete(best);
    chosen.push(best);
  }
  return chosen;
}

function gainOf(
  { terms, keys, place }: Candidate,
  worth: ReadonlyMap<string, number>,
  covered: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const term of terms) if (!covered.has(term)) sum += worth.get(term) ?? 0;
  return (sum / Math.sqrt(keys.length)) * (1 + 1 / (1 + place));
}

/** What only one origin prints is worth little, and something where nothing is left that others print. */
const alone = 0.1;

/** Of each term, how many independent origins print it beyond the first. */
function worthOfTerms(articles: readonly ToldArticle[], sentences: readonly ReadSentence[]): Map<string, number> {
  const origins = new Map<string, Set<string>>();
  const count = (keys: readonly string[], article: ToldArticle) => {
    for (const term of termsOf(keys)) {
      const known = origins.get(term);
      if (known) for (const origin of article.origins) known.add(origin);
      else origins.set(term, new Set(article.origins));
    }
  };
  for (const article of articles) count(keysOf(article.title), article);
  for (const { keys, article } of sentences) if (isReporting(article)) count(keys, article);
  return new Map([...origins].map(([term, from]) => [term, from.size - 1 + alone]));
}

function countAgreeing({ keySet, article }: Candidate, sentences: readonly ReadSentence[]): number {
  const agreeing = new Set(article.origins);
  for (const other of sentences) {
    if (!isReporting(other.article) || other.article.origins.every((origin) => agreeing.has(origin))) continue;
    if (shareIn(keySet, other.keySet) < agreedShare) continue;
    for (const origin of other.article.origins) agreeing.add(origin);
  }
  return agreeing.size;
}

/** What most independent origins write; of equals the one that came first. */
function mainLanguage(articles: readonly ToldArticle[]): string {
  const origins = new Map<string, Set<string>>();
  for (const article of articles) {
    const known = origins.get(baseOf(article.language)) ?? new Set();
    origins.set(baseOf(article.language), new Set([...known, ...article.origins]));
  }
  const [most] = [...origins].sort((a, b) => b[1].size - a[1].size);
  return most?.[0] ?? "";
}

function baseOf(language: string | null): string {
  return baseLanguage(language ?? "");
}
