import { outside } from "../language/quotation-state.ts";
import type { Claim } from "./claim.ts";
import { spanOfTokens, type TokensOfText } from "./tokens-of-text.ts";

/** A label has so many tokens at most, and what follows it so many at least. */
const longestLabel = 10;
const shortestSpeech = 3;
/** A transcript has so many lines with a label at least, and one in so many of those from the first to the last. */
const fewestSpoken = 4;
const mostUnspoken = 2.5;

interface Line {
  from: number;
  to: number;
  /** Its colon, where it begins with a label. */
  colon: number | undefined;
}

/** A speech of a transcript: its first line has the label. */
export interface Speech {
  colon: number;
  lines: readonly Line[];
}

/**
 * The speeches of a transcript: "MARSH: We have no choice." A text has them where lines of two speakers or more begin so, one of
 * them more than once and one named elsewhere too: not of "WHEN" and "WHERE". Lines between two of them go on with the first, unless they stand in brackets.
 */
export function speechesOf(text: TokensOfText): Speech[] {
  const lines = linesOf(text);
  const labels = lines.map((line) => speakerOf(line, text));
  const times = new Map<string, number>();
  for (const name of labels) if (name) times.set(name, (times.get(name) ?? 0) + 1);
  const isSpoken = labels.map((name) => name !== "" && ((times.get(name) ?? 0) > 1 || name === name.toUpperCase()));
  const first = isSpoken.indexOf(true);
  const last = isSpoken.lastIndexOf(true);
  const spoken = isSpoken.filter(Boolean).length;
  const names = new Set(labels.filter((_, place) => isSpoken[place]));
  const isTranscript = spoken >= fewestSpoken && names.size > 1 && names.size < spoken;
  if (!isTranscript || last - first + 1 > spoken * mostUnspoken || !isNamedElsewhere(names, lines, text)) return [];
  const speeches: { colon: number; lines: Line[] }[] = [];
  lines.slice(first, last + 1).forEach((line, place) => {
    if (isSpoken[first + place] && line.colon !== undefined) speeches.push({ colon: line.colon, lines: [line] });
    else if (/[\p{L}\p{N}]/u.test(text.tokens.words[line.from] ?? "")) speeches.at(-1)?.lines.push(line);
  });
  return speeches;
}

/** A speech as a claim: its label is the source, the colon its cue. */
export function claimOfSpeech({ colon, lines }: Speech, text: TokensOfText): Claim {
  const span = (from: number, to: number) => spanOfTokens(text, from, to);
  const content = lines.map((line) => span(line.colon === colon ? colon + 1 : line.from, line.to));
  return { source: [span(lines[0]?.from ?? colon, colon)], cue: [span(colon, colon + 1)], content };
}

function linesOf({ tokens: { words, lines } }: TokensOfText): Line[] {
  const found: Line[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && lines[to] === lines[from]) to += 1;
    const colon = words.slice(from, Math.min(to, from + longestLabel + 1)).indexOf(":");
    found.push({ from, to, colon: colon > 0 && to - from - colon > shortestSpeech ? from + colon : undefined });
    from = to;
  }
  return found;
}

/** Whether one of these names stands, as names do, within a sentence and outside labels. */
function isNamedElsewhere(
  names: ReadonlySet<string>,
  lines: readonly Line[],
  { tokens, sentenceFrom }: TokensOfText,
): boolean {
  const wanted = new Set([...names].map((name) => name.toLowerCase()));
  return lines.some(({ from, to, colon = from }) =>
    tokens.words.slice(colon, to).some((word, place) => {
      const at = colon + place;
      const isWithin = sentenceFrom[at] !== at && at > colon + 1;
      return isWithin && /^\p{Lu}/u.test(word) && wanted.has(word.toLowerCase());
    }),
  );
}

/** Whose line it is, by the last word of the name before its colon; "" of other lines, and of quotations, which have marks of their own. */
function speakerOf({ from, colon }: Line, { tokens: { words }, quotation }: TokensOfText): string {
  if (colon === undefined || quotation[colon + 1] !== outside) return "";
  const bracket = words.slice(from, colon).indexOf("(");
  const name = words.slice(from, bracket > 0 ? from + bracket : colon);
  const isName = name.length < 6 && name.every((word) => /^\p{Lu}[\p{L}.'-]*$/u.test(word));
  return isName && !/^(?:the|an?|\p{L})$/iu.test(name[0] ?? "") ? (name.at(-1) ?? "") : "";
}
