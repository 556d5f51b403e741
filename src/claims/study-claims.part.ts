import type { PublisherName } from "../feeds/publisher-names.store.ts";
import type { StudiedArticle, StudyPart, StudyTools } from "../topics/study-article.step.ts";
import { type StudiedClaims, saveClaims } from "./claim.store.ts";
import type { ClaimsOfArticle, ClaimsRequest } from "./study-claims.ts";

const perArticleMs = 3_000;
/** Few enough that several threads share a batch of the step. */
const articlesAtOnce = 8;

/** claims: who said what in articles that have a text, by which way. One that takes too long is kept without. */
export const studyClaimsOf: StudyPart = async (tools, articles) => {
  const texts = articles.filter(({ hasBody }) => hasBody);
  if (texts.length === 0) return async () => undefined;
  const parts = Array.from({ length: Math.ceil(texts.length / articlesAtOnce) }, (_, part) =>
    texts.slice(part * articlesAtOnce, (part + 1) * articlesAtOnce),
  );
  const found = (await Promise.all(parts.map((part) => think(tools, part, tools.publishers)))).flat();
  return (transaction) => saveClaims(transaction, found);
};

async function think(
  tools: Pick<StudyTools, "threads" | "log">,
  articles: readonly StudiedArticle[],
  publishers: readonly PublisherName[],
): Promise<StudiedClaims[]> {
  const [first, ...others] = articles;
  if (!first) return [];
  const request: ClaimsRequest = { articles: articles.map(toRead), publishers };
  const thought = await tools.threads.run<ClaimsOfArticle[]>("claims", request, perArticleMs * articles.length);
  if (thought.outcome === "done")
    return articles.flatMap(({ id, revision, text }, place) => {
      const found = thought.result[place];
      return found ? [{ articleId: id, revision, text, ...found }] : [];
    });
  // One of them took the others' time: each is tried alone.
  if (others.length > 0) return (await Promise.all(articles.map((one) => think(tools, [one], publishers)))).flat();
  tools.log.warn({ article: first.id }, `finding who said what took too much ${thought.because}`);
  return [
    { articleId: first.id, revision: first.revision, text: first.text, tagger: "gave up", speakers: [], claims: [] },
  ];
}

function toRead({ title, text, language, byline, kind }: StudiedArticle): ClaimsRequest["articles"][number] {
  return { title, text, language, byline, kind };
}
