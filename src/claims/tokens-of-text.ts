import { type PennTokens, pennTokensOf } from "../language/penn-tokens.ts";
import { quotationStates } from "../language/quotation-state.ts";
import { sentencesOf } from "../language/sentences.ts";

/** A text as the taggers see it. */
export interface TokensOfText {
  tokens: PennTokens;
  /** For each token where it stands towards quotation marks. */
  quotation: Uint8Array;
  /** For each token the number of its sentence. */
  sentences: Int32Array;
  /** For each token the first of its sentence, and the one after its last. */
  sentenceFrom: Int32Array;
  sentenceTo: Int32Array;
}

/** Tokens of an English text, with their sentences and quotations. */
export function readTokens(text: string): TokensOfText {
  const tokens = pennTokensOf(text);
  const sentences = sentenceNumbers(tokens, text);
  const count = tokens.words.length;
  const sentenceFrom = new Int32Array(count);
  const sentenceTo = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const goesOn = index > 0 && sentences[index] === sentences[index - 1];
    sentenceFrom[index] = goesOn ? (sentenceFrom[index - 1] ?? 0) : index;
  }
  for (let index = count - 1; index >= 0; index -= 1) {
    const goesOn = sentences[index] === sentences[index + 1];
    sentenceTo[index] = goesOn ? (sentenceTo[index + 1] ?? 0) : index + 1;
  }
  return { tokens, quotation: quotationStates(tokens, text), sentences, sentenceFrom, sentenceTo };
}

function sentenceNumbers({ starts }: PennTokens, text: string): Int32Array {
  const spans = sentencesOf(text, "en");
  const numbers = new Int32Array(starts.length);
  let sentence = 0;
  starts.forEach((start, index) => {
    while (sentence + 1 < spans.length && (spans[sentence + 1]?.[0] ?? 0) <= start) sentence += 1;
    numbers[index] = sentence;
  });
  return numbers;
}
