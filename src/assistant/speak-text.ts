import { type Answer, cite, quoted } from "./answer.ts";
import { type Material, storedSentence } from "./material.ts";

/** So many sentences are spoken: half an hour. */
const mostSentences = 300;

/** What is read aloud of one article: all its sentences, in their order. */
export function speakText({ articles }: Material): Answer {
  const sentences = articles
    .flatMap((article) => article.sentences.map((span) => cite(storedSentence(article, span))))
    .slice(0, mostSentences);
  return quoted("listen", sentences, "no text");
}
