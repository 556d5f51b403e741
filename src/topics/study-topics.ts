import { fingerprintOf } from "../language/fingerprint.ts";
import { guessLanguage } from "../language/guess-language.ts";
import { type Hashtag, hashtagsOf } from "../language/hashtags.ts";
import { type NameType, namesIn } from "../language/names.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import { foldedName } from "../language/tokens.ts";
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
  type: NameType;
  times: number;
  isInTitle: boolean;
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
  const telling = names.filter((name) => foldedName(name.name) !== own);
  const entities = new Map<string, ArticleEntity>();
  for (const { name, type, times, isInTitle } of telling.slice(0, mostEntities)) {
    const key = foldedName(name);
    if (key && !entities.has(key)) entities.set(key, { key, name, type, times, isInTitle });
  }
  const labels = [...(article.section ? [article.section] : []), ...publisherTags, ...foldersOf(article.link)];
  const hashtags = hashtagsOf({ title, text, names: telling, publisherTags, publisherName, language });
  return {
    language,
    sentences,
    entities: [...entities.values()],
    hashtags,
    topic: topicOfArticle({ title, text, language, labels }),
    fingerprint: fingerprintOf(text, language),
  };
}
