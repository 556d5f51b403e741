import english from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import type { PennTokens } from "./penn-tokens.ts";

/** The universal parts of speech that wink knows, by number; 0 where it says nothing. */
const names = "- ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split(" ");
const numbers = new Map(names.map((name, number) => [name, number]));
export const verb = names.indexOf("VERB");

/** So many characters are read at a time, so that a long text takes no more than its share of memory. */
const longestPiece = 20_000;

let loaded: ReturnType<typeof winkNlp> | undefined;

/**
 * The part of speech of each token of an English text. wink parts words a little differently: a token has the part of
 * wink's word that begins where it does, or else of the one that it stands in.
 */
export function partsOfSpeech(tokens: PennTokens, text: string): Int32Array {
  // The model is read when the first text is, since most commands never need it.
  loaded ??= winkNlp(english, ["pos"]);
  const parts = new Int32Array(tokens.starts.length);
  // wink takes a curly apostrophe for a mark of its own: "don" and "t".
  const plain = text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
  let token = 0;
  for (let from = 0; from < plain.length; ) {
    const to = endOfPiece(plain, from);
    token = tagPiece(plain.slice(from, to), from, tokens, token, parts);
    from = to;
  }
  return parts;
}

function endOfPiece(text: string, from: number): number {
  if (text.length - from <= longestPiece) return text.length;
  const cut = Math.max(text.lastIndexOf("\n", from + longestPiece), from);
  return cut > from ? cut : from + longestPiece;
}

function tagPiece(piece: string, offset: number, tokens: PennTokens, first: number, parts: Int32Array): number {
  if (!loaded) return first;
  const words = loaded.readDoc(piece).tokens();
  const values: string[] = words.out(loaded.its.value);
  const found: string[] = words.out(loaded.its.pos);
  let token = first;
  let read = 0;
  values.forEach((value, index) => {
    const at = piece.indexOf(value, read);
    if (at < 0) return;
    read = at + value.length;
    const part = numbers.get(found[index] ?? "") ?? 0;
    while (token < parts.length && (tokens.ends[token] ?? 0) <= offset + at) token += 1;
    for (let other = token; other < parts.length && (tokens.starts[other] ?? 0) < offset + read; other += 1)
      if ((tokens.starts[other] ?? 0) >= offset + at || parts[other] === 0) parts[other] = part;
  });
  return token;
}
