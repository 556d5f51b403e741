import { closing, opening, outside } from "../language/quotation-state.ts";
import { label, type Piece } from "./claim-labels.ts";
import { namedQuotations, withNamedQuotations } from "./named-quotations.ts";
import type { TokensOfText } from "./tokens-of-text.ts";

/** How many words may stand between a source and the quotation that they introduce. Tuned on parts of PolNeAR's train part that taggers had not seen. */
const longestIntroduction = 10;
/** A line of fewer tokens, marks included, is a word in quotation marks. */
const shortestLine = 4;

/**
 * What quotation marks settle, whatever a tagger made of them: where a quotation ends, that what stands between a source and its
 * quotation is a cue, that a line which is quoted from end to end is one content, and whose it is where a name stands below it.
 */
export function completeQuotations(pieces: readonly Piece[], text: TokensOfText): Piece[] {
  const ended = pieces.map((piece) => endedAtMark(piece, text));
  const completed = withQuotedLines(withIntroductions(ended, text), text);
  return withNamedQuotations(completed, namedQuotations(text));
}

/** "“Undocumented,” to describe those who …": a quotation that closes with a mark of its own, and goes on unquoted, ends there. */
function endedAtMark(piece: Piece, { quotation, tokens }: TokensOfText): Piece {
  if (piece.role !== "content" || quotation[piece.from] !== opening) return piece;
  const marks = quotation.subarray(piece.from, piece.to);
  const closed = piece.from + marks.indexOf(closing);
  const isEnd = closed > piece.from && closed < piece.to - 2 && /^[,.!?]$/.test(tokens.words[closed - 1] ?? "");
  return isEnd && marks.indexOf(opening, 1) < 0 ? { ...piece, to: closed + 1 } : piece;
}

/** "The mayor released a statement: “…”": a source and its quotation, between which no cue was seen. */
function withIntroductions(pieces: readonly Piece[], { quotation, tokens, sentences }: TokensOfText): Piece[] {
  return pieces.flatMap((piece, place): Piece[] => {
    const next = pieces[place + 1];
    if (piece.begin !== label.sourceBefore || next?.begin !== label.contentAfter) return [piece];
    const last = next.from - 1;
    if (quotation[next.from] !== opening || sentences[piece.from] !== sentences[last]) return [piece];
    const to = tokens.words[last] === "," ? last : next.from;
    const words = to - piece.to;
    if (words < 1 || words > longestIntroduction) return [piece];
    return [piece, { role: "cue", begin: label.cue, from: piece.to, to }];
  });
}

/** A line that is quoted from end to end is one content, if nobody else speaks within it; unseen ones where a speech goes on in them. */
function withQuotedLines(pieces: readonly Piece[], text: TokensOfText): Piece[] {
  const lines = quotedLines(text);
  const own = lines.filter(([from, to]) => {
    const within = pieces.filter((piece) => piece.from >= from && piece.from < to);
    return within.length > 0 ? within.every(({ role }) => role === "content") : goesOn(from, text);
  });
  if (own.length === 0) return [...pieces];
  const rest = pieces.filter((piece) => !own.some(([from, to]) => piece.from >= from && piece.from < to));
  const contents = own.map(([from, to]): Piece => ({ role: "content", begin: label.contentAfter, from, to }));
  return [...rest, ...contents].sort((a, b) => a.from - b.from);
}

/** Lines but the first that are quoted from end to end, each by its first token and the one after its last. The last mark may be missing. */
function quotedLines({ quotation, tokens: { lines } }: TokensOfText): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < quotation.length; ) {
    let to = from + 1;
    while (to < quotation.length && lines[to] === lines[from]) to += 1;
    if (from > 0 && to - from >= shortestLine && isQuoted(quotation, from, to)) found.push([from, to]);
    from = to;
  }
  return found;
}

function isQuoted(quotation: Uint8Array, from: number, to: number): boolean {
  return quotation[from] === opening && quotation.subarray(from, to).every((state) => state !== outside);
}

/** Whether a content is a quoted line in which a speech of the line before goes on. */
export function goesOnFromLineBefore({ from, to }: Piece, text: TokensOfText): boolean {
  const { lines } = text.tokens;
  const isLine = from > 0 && lines[from] !== lines[from - 1] && lines[to] !== lines[to - 1];
  return isLine && isQuoted(text.quotation, from, to) && goesOn(from, text);
}

/** Speeches go on after a line that begins or ends with a quotation. */
function goesOn(from: number, { quotation, tokens: { lines } }: TokensOfText): boolean {
  return quotation[lines.indexOf(lines[from - 1] as number)] === opening || quotation[from - 1] !== outside;
}
