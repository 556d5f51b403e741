import { type PennTokens, pennTokensOf } from "../language/penn-tokens.ts";
import { quotationStates } from "../language/quotation-state.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import type { PlacedText, Places } from "./placed-text.ts";
import { plainTextOf } from "./plain-text.ts";

/** A text as the taggers see it. */
export interface TokensOfText {
  /** The text in its plain form, in which tokens have their places. */
  text: string;
  /** Where those places are in what was written; undefined where they are the same. */
  places: Places | undefined;
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
export function readTokens(written: string): TokensOfText {
  return tokensOf(plainTextOf(written));
}

/** The same of a text whose form is not to be changed: the weights were learned from texts as they were written. */
export function tokensOf({ text, places }: PlacedText): TokensOfText {
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
  return { text, places, tokens, quotation: quotationStates(tokens, text), sentences, sentenceFrom, sentenceTo };
}

/** Where the tokens from one to before the other stand in what was written. */
export function spanOfTokens({ tokens, places }: TokensOfText, from: number, to: number): Span {
  const start = tokens.starts[from] ?? 0;
  const end = tokens.ends[to - 1] ?? 0;
  return places ? [places.starts[start] ?? 0, places.ends[end - 1] ?? 0] : [start, end];
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
