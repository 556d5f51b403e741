import type { Answer, StoredSentence } from "./answer.ts";
import { isCitable } from "./citable-sentence.ts";
import type { Source } from "./fence-sources.ts";
import { type Material, type MaterialArticle, storedHeadline, storedSentence } from "./material.ts";
import { speaksToProgram } from "./speaks-to-program.ts";
import { hidesSomething, stripHidden } from "./strip-hidden.ts";
import { supportWords } from "./support-words.ts";
import type { Wordable } from "./write-prompt.ts";

/** What a model of small size reads at once. */
const mostSources = 60;
const mostCharacters = 14_000;
/** An article is told in its beginning. */
const sentencesOfArticle = 6;
/** What stands right before and after a sentence that speaks to a program is left out with it: orders are spread over several. */
const around = { before: 1, after: 3 };
/** A translation is as long as its article. */
const mostTranslated = 120;

/**
 * The stored sentences that a model may word: those that Octavo would quote come first, then the beginnings of the articles,
 * or what shares words with a question. Sentences that speak to a program are left out.
 */
export function chooseSources(wish: Wordable, material: Material, quoted: Answer): Source[] {
  const own = quoted.sentences.flatMap(({ cites }) => cites);
  const rest =
    wish.feature === "translate"
      ? textOf(material)
      : wish.feature === "ask"
        ? nearQuestion(wish.question, material)
        : beginnings(material.articles);
  const most = wish.feature === "translate" ? mostTranslated : mostSources;
  const tainted = taintedSentences(material.articles);
  const sound = [...own, ...rest].filter((stored) => !tainted.has(keyOf(stored)));
  return cut(sourcesOf(sound), most, wish.feature === "translate" ? mostCharacters * 2 : mostCharacters);
}

/** One article's text; a story's is that of its newest long report. */
function textOf({ articles }: Material): StoredSentence[] {
  const [article] = articles.toSorted((one, other) => other.text.length - one.text.length);
  if (!article) return [];
  return [storedHeadline(article), ...article.sentences.map((span) => storedSentence(article, span))];
}

/** The newest articles first, as far as they are not copies of each other's beginnings. */
function beginnings(articles: readonly MaterialArticle[]): StoredSentence[] {
  return articles
    .toReversed()
    .flatMap((article) => article.sentences.slice(0, sentencesOfArticle).map((span) => storedSentence(article, span)));
}

function nearQuestion(question: string, { articles }: Material): StoredSentence[] {
  const asked = new Set(
    supportWords(question)
      .filter(({ isContent }) => isContent)
      .map(({ key }) => key),
  );
  return articles
    .flatMap((article) =>
      article.sentences.map((span) => {
        const stored = storedSentence(article, span);
        const keys = new Set(supportWords(stored.words).map(({ key }) => key));
        return { stored, shared: [...asked].filter((key) => keys.has(key)).length };
      }),
    )
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
    .map(({ stored }) => stored);
}

/** Sentences that speak to a program, with their neighbours; a headline is nobody's neighbour. */
function taintedSentences(articles: readonly MaterialArticle[]): Set<string> {
  const tainted = new Set<string>();
  for (const article of articles) {
    const all = article.sentences.map((span) => storedSentence(article, span));
    for (const [place, { words }] of all.entries()) {
      if (!hidesSomething(words) && !speaksToProgram(stripHidden(words).normalize("NFKC"))) continue;
      for (const near of all.slice(Math.max(0, place - around.before), place + around.after + 1))
        tainted.add(keyOf(near));
    }
  }
  return tainted;
}

function keyOf({ articleId, start, end }: StoredSentence): string {
  return `${articleId} ${start} ${end}`;
}

function sourcesOf(sentences: readonly StoredSentence[]): Source[] {
  const seen = new Set<string>();
  const sources: Source[] = [];
  for (const stored of sentences) {
    const words = stripHidden(stored.words);
    if (words === "" || seen.has(words) || !isCitable(words, stored.language)) continue;
    seen.add(words);
    sources.push({ stored, words });
  }
  return sources;
}

function cut(sources: readonly Source[], most: number, characters: number): Source[] {
  let length = 0;
  return sources.slice(0, most).filter(({ words }) => {
    length += words.length;
    return length <= characters;
  });
}
