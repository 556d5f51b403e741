import type { AnswerSentence } from "./answer.ts";
import type { Material, MaterialArticle } from "./material.ts";

/** About what an excerpt shows: sentences that begin within so many characters, and so many at most. */
const mostSentences = 3;
const mostCharacters = 300;

/** What is left for those who read how articles begin and no more: so no row of questions gives them more. */
export function beginningsOf(material: Material): Material {
  const articles = material.articles.map(beginningOf);
  const ends = new Map(articles.map(({ id, text }) => [id, text.length]));
  const claims = material.claims.filter(({ articleId, end }) => end <= (ends.get(articleId) ?? 0));
  return { ...material, articles, claims };
}

export function beginningOf(article: MaterialArticle): MaterialArticle {
  const sentences = article.sentences.slice(0, mostSentences).filter(([start]) => start < mostCharacters);
  return { ...article, sentences, text: article.text.slice(0, sentences.at(-1)?.[1] ?? 0) };
}

/** What stands on a story's page anyway, but no more of an article than its beginning would have. */
export function fewOfEach(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  const quoted = new Map<number, number>();
  return sentences.filter(({ cites }) => {
    for (const { articleId } of cites) quoted.set(articleId, (quoted.get(articleId) ?? 0) + 1);
    return cites.every(({ articleId }) => (quoted.get(articleId) ?? 0) <= mostSentences);
  });
}
