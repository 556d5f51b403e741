import { shareIn } from "../stories/read-sentences.ts";
import { type Answer, cite, quoted } from "./answer.ts";
import { confidenceOf } from "./confidence.ts";
import type { Material } from "./material.ts";
import { storedSentence } from "./material.ts";
import { readQuestion } from "./read-question.ts";
import { indexSentences } from "./sentence-index.ts";
import { type WeighedSentence, weighSentences } from "./weigh-sentences.ts";

/** An answer is given from this confidence on; chosen on the stories that the weights were fitted on (docs/benchmarks.md). */
const leastConfidence = 0.6;
const mostSentences = 3;
/** A further sentence is nearly as good as the best, and says something else. */
const further = { score: 0.8, shared: 0.6 };

/** One to three sentences that answer a question, or "no article here says". */
export function answerQuestion(material: Material, question: string): Answer {
  if (question.trim() === "") return quoted("ask", [], "no question");
  const chosen = chooseSentences(weighQuestion(material, question));
  return quoted(
    "ask",
    chosen.map(({ sentence }) => cite(storedSentence(sentence.article, sentence.span))),
    "no article here says",
  );
}

export interface Weighed {
  /** The best first. */
  sentences: WeighedSentence[];
  isSure: (one: WeighedSentence) => boolean;
}

/** The sentences that may answer. */
export function weighQuestion(material: Material, question: string): Weighed {
  const index = indexSentences(material);
  const read = readQuestion(question);
  if (read.terms.length > 0)
    return {
      sentences: weighSentences(index, read),
      isSure: ({ signs }) => confidenceOf(signs) >= leastConfidence,
    };
  // "What happened?", "Where was it?": what the story is about is what its headline says, and nothing else can be meant.
  const { headline, articles } = material;
  const { terms } = readQuestion(headline || (articles[0]?.title ?? ""));
  return { sentences: weighSentences(index, { kind: read.kind, terms }), isSure: ({ signs }) => signs.typed === 1 };
}

function chooseSentences({ sentences, isSure }: Weighed): WeighedSentence[] {
  const chosen: WeighedSentence[] = [];
  const [best] = sentences;
  if (!best || !isSure(best)) return [];
  for (const one of sentences) {
    if (chosen.length === mostSentences || one.score < best.score * further.score) break;
    if (isSure(one) && !chosen.some(({ sentence }) => isSame(sentence.stemSet, one.sentence.stemSet))) chosen.push(one);
  }
  return chosen;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return Math.max(shareIn(one, other), shareIn(other, one)) >= further.shared;
}
