import { fingerprintOf } from "../language/fingerprint.ts";
import { guessLanguage } from "../language/guess-language.ts";
import { type Hashtag, hashtagsOf } from "../language/hashtags.ts";
import { type Name, namesIn } from "../language/names.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import { type Ticker, tickersIn } from "../language/tickers.ts";
import { foldedName } from "../language/tokens.ts";
import type { EntityType } from "./entity.ts";
import { listedAs } from "./short-names.ts";
import type { FoundTopic } from "./topic.ts";
import { foldersOf, topicOfArticle } from "./topic-of-article.ts";

export interface ArticleToStudy {
  title: string;
  /** The body text, as `bodyText` gives it; sentence offsets point into it. */
  text: string;
  /** BCP 47, when the page or the feed declares one. */
  language?: string | undefined;
  publisherTags?: readonly string[];
  publisherName?: string | undefined;
  /** The section that the page names. */
  section?: string | undefined;
  link?: string | undefined;
}

/** A name of the article under the key it is stored by. */
export interface ArticleEntity {
  key: string;
  name: string;
  type: EntityType;
  times: number;
  isInTitle: boolean;
  /** It has the name of a followed publisher: no article can say that it is somebody. */
  isPublisher?: boolean;
}

export interface ArticleStudy {
  language: string | undefined;
  sentences: Span[];
  entities: ArticleEntity[];
  hashtags: Hashtag[];
  topic: FoundTopic | undefined;
  /** What the text can be recognised by in another article. */
  fingerprint: number[];
}

/** No article needs more; a list of a thousand runners has that many names. */
const mostEntities = 60;

/** What one article is about: its language, sentences, entities, hashtags, topic and fingerprint. Pure; the same article gives the same result. */
export function studyArticle(article: ArticleToStudy): ArticleStudy {
  const { title, text, publisherTags = [], publisherName } = article;
  const language = article.language ?? guessLanguage(`${title}\n${text}`);
  const sentences = sentencesOf(text, language);
  const names = namesIn(text, sentences, language, title);
  const own = publisherName ? foldedName(publisherName) : undefined;
  const telling = names.filter((name) => foldedName(name.name) !== own && isSure(name));
  const tickers = tickersIn(`${title}\n\n${text}`);
  const labels = [...(article.section ? [article.section] : []), ...publisherTags, ...foldersOf(article.link)];
  const hashtags = hashtagsOf({ title, text, names: telling, publisherTags, publisherName, language });
  return {
    language,
    sentences,
    entities: entitiesOf(telling, tickers, { title, language }),
    hashtags,
    topic: topicOfArticle({ title, text, language, labels }),
    fingerprint: fingerprintOf(text, language),
  };
}

/** "Sign Up You agree": what only opens sentences, and is neither somebody nor a body, may be any words. */
function isSure({ type, isInTitle, isInside }: Name): boolean {
  return type !== "other" || isInTitle || isInside !== false;
}

/** Tickers stand before names: they are few, and a list of a thousand runners must not push them out. */
function entitiesOf(
  names: readonly Name[],
  tickers: readonly Ticker[],
  { title, language }: Pick<ArticleToStudy, "title" | "language">,
): ArticleEntity[] {
  const symbols = new Set(tickers.map(({ symbol }) => symbol.replace("^", "").toLowerCase()));
  const entities = new Map<string, ArticleEntity>();
  for (const { symbol, spans } of tickers) {
    const name = symbol.startsWith("^") ? symbol : `$${symbol}`;
    const isInTitle = spans.some(([, end]) => end <= title.length);
    const key = name.toLowerCase();
    entities.set(key, { key, name, type: "ticker", times: spans.length, isInTitle });
  }
  for (const written of names) {
    // What is marked as a symbol is no body called by its letters.
    if (symbols.has(foldedName(written.name))) continue;
    const { name, type, times, isInTitle } = listedAs(written, language);
    const key = foldedName(name);
    const same = entities.get(key);
    if (same) Object.assign(same, { times: same.times + times, isInTitle: same.isInTitle || isInTitle });
    else if (key) entities.set(key, { key, name, type, times, isInTitle });
  }
  return [...entities.values()].slice(0, mostEntities);
}
