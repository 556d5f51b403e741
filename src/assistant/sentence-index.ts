import { baseLanguage } from "../language/language-tag.ts";
import { splitWords } from "../stories/split-words.ts";
import type { Material, MaterialArticle } from "./material.ts";
import { stemOfWord } from "./stem-of-word.ts";
import { sensesIn } from "./word-senses.ts";

/** A sentence of the material with the stems of its words. */
export interface IndexedSentence {
  article: MaterialArticle;
  span: readonly [number, number];
  /** Which sentence of its article it is, from 0. */
  place: number;
  words: string;
  /** In their order. */
  stems: readonly string[];
  stemSet: ReadonlySet<string>;
  /** What its words and phrases may mean, by the lines of `alike-words.ts`; English alone. */
  senses: ReadonlySet<number>;
  /** Stems of the names of those whose words it tells. */
  speakers: ReadonlySet<string>;
  /** It is about what the one before it names: "He was 41." */
  before: IndexedSentence | undefined;
}

export interface SentenceIndex {
  sentences: readonly IndexedSentence[];
  /** In how many sentences a stem stands. */
  uses: ReadonlyMap<string, number>;
  /** In how many sentences a meaning stands. */
  senseUses: ReadonlyMap<number, number>;
  /** Of each article's headline. */
  titles: ReadonlyMap<number, { stemSet: ReadonlySet<string>; senses: ReadonlySet<number> }>;
  meanLength: number;
}

/** Of each article so many sentences; news says what it has to say early. */
const mostSentences = 80;
/** Of all together so many, each article its share: what a question takes is bounded however much a story holds. */
const mostOfAll = 3_000;

export function indexSentences({ articles, claims }: Material): SentenceIndex {
  const stemmed = stemmer();
  const said = Map.groupBy(claims, ({ articleId }) => articleId);
  const sentences: IndexedSentence[] = [];
  const uses = new Map<string, number>();
  const senseUses = new Map<number, number>();
  let length = 0;
  const share = Math.min(mostSentences, Math.ceil(mostOfAll / Math.max(1, articles.length)));
  for (const article of articles) {
    let before: IndexedSentence | undefined;
    for (const [place, span] of article.sentences.slice(0, share).entries()) {
      const words = article.text.slice(...span);
      const stems = stemmed(words);
      const heard = (said.get(article.id) ?? []).filter(({ cue }) => cue >= span[0] && cue < span[1]);
      const speakers = new Set(heard.flatMap(({ speaker }) => stemmed(speaker)));
      const meant = { stemSet: new Set(stems), senses: sensesOf(article, stems) };
      const sentence = { article, span, place, words, stems, ...meant, speakers, before };
      for (const stem of sentence.stemSet) uses.set(stem, (uses.get(stem) ?? 0) + 1);
      for (const sense of sentence.senses) senseUses.set(sense, (senseUses.get(sense) ?? 0) + 1);
      length += stems.length;
      sentences.push(sentence);
      before = sentence;
    }
  }
  const titles = new Map(articles.map((article) => [article.id, titleOf(article, stemmed(article.title))]));
  return { sentences, uses, senseUses, titles, meanLength: length / Math.max(1, sentences.length) };
}

function titleOf(article: MaterialArticle, stems: readonly string[]) {
  return { stemSet: new Set(stems), senses: sensesOf(article, stems) };
}

/** "Die" and "fall" mean something else in other languages. */
function sensesOf({ language }: MaterialArticle, stems: readonly string[]): ReadonlySet<number> {
  return baseLanguage(language ?? "en") === "en" ? sensesIn(stems) : new Set();
}

/** Words repeat: a stem that was worked out once is kept as long as the index is made. */
function stemmer(): (text: string) => string[] {
  const known = new Map<string, string>();
  return (text) =>
    splitWords(text).map(({ key }) => {
      const stem = known.get(key) ?? stemOfWord(key);
      known.set(key, stem);
      return stem;
    });
}
