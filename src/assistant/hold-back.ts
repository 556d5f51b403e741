import type { AnswerSentence } from "./answer.ts";
import type { Wordable } from "./write-prompt.ts";

/** So many sentences must be left, or the stored ones say it better. */
export function fewestSentences(wish: Wordable, sources: number): number {
  if (wish.feature === "summary") return Math.ceil(wish.length / 2);
  if (wish.feature === "translate") return Math.ceil(sources / 2);
  return 1;
}

/** Passes sentences on from the moment when there are enough of them, so that what was shown need not be taken back. */
export function holdBack(fewest: number, pass: ((sentence: AnswerSentence) => void) | undefined) {
  const held: AnswerSentence[] = [];
  let count = 0;
  return {
    take(sentence: AnswerSentence): void {
      count += 1;
      held.push(sentence);
      if (count >= fewest) for (const one of held.splice(0)) pass?.(one);
    },
    isEnough: () => count >= fewest,
  };
}
