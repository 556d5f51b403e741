import type { PennTokens } from "./penn-tokens.ts";

/** Where a token stands towards double quotation marks. */
export const outside = 0;
export const inside = 1;
export const opening = 2;
export const closing = 3;

/**
 * The state of each token. A mark with a direction (“ ”) is taken at its word, a straight one by the space beside it.
 * A quotation ends with its line; the next line goes on where it opens with a mark again, as newspapers set it.
 */
export function quotationStates(tokens: PennTokens, text: string): Uint8Array {
  const states = new Uint8Array(tokens.words.length);
  let isOpen = false;
  for (let index = 0; index < states.length; index += 1) {
    if (tokens.lines[index] !== tokens.lines[index - 1]) isOpen = false;
    if (tokens.words[index] !== '"') {
      states[index] = isOpen ? inside : outside;
      continue;
    }
    isOpen = opens(text, tokens.starts[index] ?? 0, tokens.ends[index] ?? 0, isOpen);
    states[index] = isOpen ? opening : closing;
  }
  return states;
}

/** Whether a double mark opens a quotation, by its direction or the space beside it; where neither tells, one closes what is open. */
export function opens(text: string, start: number, end: number, isOpen: boolean): boolean {
  const mark = text[start];
  if (mark === "“" || mark === "„" || mark === "«" || mark === "`") return true;
  if (mark === "”" || mark === "»") return false;
  const spaceBefore = start === 0 || /[\s([—–-]/.test(text[start - 1] ?? "");
  const spaceAfter = end >= text.length || /[\s)\].,;:?!—–]/.test(text[end] ?? "");
  return spaceBefore === spaceAfter ? !isOpen : spaceBefore;
}
