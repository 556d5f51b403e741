import { opening, outside } from "../language/quotation-state.ts";
import { label, type Piece } from "./claim-labels.ts";
import type { TokensOfText } from "./tokens-of-text.ts";

/** How many words may stand between a cue's words and a quotation in another sentence. */
const longestGap = 3;

/**
 * Whether a content in another sentence than the cue next to it belongs to somebody else. Unquoted ones nearly always do: in two fifths
 * of PolNeAR's train part, which taggers had not seen, annotators join 2 of 57 that a cue with a content of its own would
 * get, and one of 29 that would be its only content. Quotations may, where they stand close or are all that the cue has.
 */
export function isStranger(
  { sentences, quotation, tokens: { lines } }: TokensOfText,
  content: Piece,
  cue: Piece,
  others: readonly Piece[],
): boolean {
  const isBefore = content.from < cue.from;
  const nearest = isBefore ? content.to - 1 : content.from;
  if (sentences[nearest] === sentences[cue.from]) return false;
  const isOnItsSide = isBefore === (content.begin === label.contentBefore);
  if (quotation[content.from] === opening && others.length === 0 && isOnItsSide) return false;
  if (isBefore) return !isOnItsSide || lines[nearest] !== lines[cue.from] || quotation[nearest] === outside;
  const last = others.at(-1);
  if (last?.begin === label.contentBefore) return false;
  return quotation[content.from] === outside || content.from - (last ?? cue).to > longestGap;
}
